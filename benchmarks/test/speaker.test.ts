import { describe, expect, it } from "vitest";
import { sameName, samePlace } from "../metric/speaker.ts";
import { directQuotations } from "../quality/direct-quotations.ts";

const text = "“Go,” said Ann Lee. “Now.” Lee left; he stayed.";
const source = [[11, 18]] as const;

describe("the speaker of a quotation", () => {
  it("is right where it is annotated", () => {
    expect(samePlace({ spans: [[15, 18]], names: [] }, source)).toBe(true);
    expect(samePlace({ spans: [[27, 30]], names: ["Lee"] }, source)).toBe(false);
    expect(samePlace({ spans: [], names: [] }, source)).toBe(false);
  });

  it("is right by name where it shares a capitalised word", () => {
    expect(sameName({ spans: [[27, 30]], names: ["Lee"] }, source, text)).toBe(true);
    expect(sameName({ spans: [[37, 39]], names: ["he"] }, source, text)).toBe(false);
  });
});

describe("direct quotations", () => {
  it("have a source, and nothing outside quotation marks", () => {
    const quoted = {
      source: [[11, 18]],
      content: [
        [0, 5],
        [20, 26],
      ],
    } as const;
    const found = directQuotations(text, [
      quoted,
      { ...quoted, source: [] },
      {
        ...quoted,
        content: [
          [0, 5],
          [27, 30],
        ],
      },
      { ...quoted, content: [] },
    ]);
    expect(found).toEqual([quoted]);
  });
});
