import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/output/json-text.ts";

describe("jsonText", () => {
  it("escapes what a terminal would obey", () => {
    expect(jsonText("\u001b[0m\u009b\u007f\u202e\u2028\u200f")).toBe(String.raw`"\u001b[0m\u009b\u007f\u202e\u2028\u200f"`);
  });

  it("holds the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => JSON.parse(jsonText(text)) === text));
  });
});
