import { describe, expect, it } from "vitest";
import { checksHtml } from "../../src/html/checks.ts";
import { eventsHtml } from "../../src/html/events.ts";
import { mapHtml } from "../../src/html/map.ts";
import { placeLabels } from "../../src/html/map-labels.ts";
import { riverReading } from "../support/river.ts";

const withName = (name: string): ReturnType<typeof riverReading> => {
  const reading = riverReading();
  return { ...reading, entities: reading.entities.map((entity) => (entity.id === "e2" ? { ...entity, name } : entity)) };
};

describe("mapHtml", () => {
  it("draws land, a point and its name, and says what it shows", () => {
    const html = mapHtml(riverReading(), 2, "d1");
    expect(html).toContain('<title id="d1map">Map of Strand</title>');
    expect(html).toMatch(/<path class="land" d="M[^"]+"/u);
    expect(html).toMatch(/<circle class="point" cx="320\.0" cy="170\.0"/u);
    expect(html).toContain(">Strand</text>");
  });

  it("draws nothing where no place is known", () => {
    const reading = riverReading();
    expect(mapHtml({ ...reading, entities: reading.entities.filter(({ place }) => place === null) }, 2, "d1")).toBe("");
  });

  it("lets no name out into the page", () => {
    expect(mapHtml(withName("<script>"), 2, "d1")).not.toContain("<script>");
    expect(eventsHtml(withName("<script>"), 2, "d1")).not.toContain("<script>");
  });
});

describe("placeLabels", () => {
  it("moves a name that would cover another, and leaves out one that has no room", () => {
    const points = [
      { name: "Strand", x: 50, y: 50 },
      { name: "Merrow", x: 80, y: 54 },
    ];
    const [first, second] = placeLabels(points, 200, 100);
    expect([first?.anchor, second?.anchor]).toEqual(["end", "start"]);
    expect(placeLabels([{ name: "A name that is longer than its map", x: 20, y: 20 }], 40, 40)).toEqual([null]);
  });
});

describe("the lists of a page", () => {
  it("say status and verdict in words, not in colour alone", () => {
    expect(eventsHtml(riverReading(), 2, "d1")).toContain("</span> possible</span>");
    expect(eventsHtml(riverReading(), 2, "d1")).toContain("background · says Rhea Lund");
    expect(checksHtml(riverReading(), 2)).toContain("</span> consistent</span> unit: “40 km … 25 miles”");
  });
});
