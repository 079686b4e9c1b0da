import { describe, expect, it } from "vitest";
import { parseParts } from "../../src/command/parts.ts";
import { messageOf } from "../../src/text/message-of.ts";
import { selectParts } from "../../src/output/select-parts.ts";
import { riverReading } from "../support/river.ts";

const complaint = (list: string): string => {
  try {
    parseParts(list);
  } catch (error) {
    return messageOf(error);
  }
  return "";
};

describe("selectParts", () => {
  it("gives the reading itself where nothing is chosen", () => {
    const reading = riverReading();
    expect(selectParts(reading, null)).toBe(reading);
  });

  it("keeps the version, the document’s id and the parts asked for", () => {
    const reading = riverReading();
    expect(selectParts(reading, parseParts("events, checks"))).toEqual({
      hearsay: 1,
      document: { id: "river" },
      events: reading.events,
      checks: reading.checks,
    });
  });

  it("gives entities with a point as places, and the whole document where it is asked for", () => {
    const selected = selectParts(riverReading(), parseParts("places,document")) as { places: { id: string }[]; document: object };
    expect(selected.places.map(({ id }) => id)).toEqual(["e2"]);
    expect(selected.document).toEqual(riverReading().document);
  });
});

describe("parseParts", () => {
  it("says which part was probably meant, and what there is", () => {
    expect(complaint("evnts")).toBe("--only knows no part “evnts”; did you mean events?");
    expect(complaint("weather")).toContain("it takes document, sentences");
    expect(complaint(",")).toContain("--only needs a list");
  });
});
