import { describe, expect, it } from "vitest";
import { compareSpans, contains, hull, overlaps, sameSpan, span, spanLength } from "../../src/document/span.ts";

describe("span", () => {
  it("is frozen", () => {
    expect(span(2, 5)).toEqual([2, 5]);
    expect(Object.isFrozen(span(2, 5))).toBe(true);
  });

  it.each([
    [-1, 2],
    [3, 2],
    [0.5, 2],
    [0, Number.NaN],
    [0, Infinity],
  ])("refuses [%d, %d)", (start, end) => {
    expect(() => span(start, end)).toThrow(RangeError);
  });

  it("is half-open: neighbours share nothing", () => {
    expect(overlaps(span(0, 3), span(3, 5))).toBe(false);
    expect(overlaps(span(0, 4), span(3, 5))).toBe(true);
    expect(contains(span(0, 5), span(3, 5))).toBe(true);
    expect(contains(span(0, 5), span(3, 6))).toBe(false);
    expect(spanLength(span(3, 5))).toBe(2);
    expect(sameSpan(span(3, 5), span(3, 5))).toBe(true);
    expect(sameSpan(span(3, 5), span(3, 6))).toBe(false);
  });

  it("sorts by text order, the longer first, and joins over gaps", () => {
    expect([span(4, 5), span(0, 1), span(0, 3)].sort(compareSpans)).toEqual([
      [0, 3],
      [0, 1],
      [4, 5],
    ]);
    expect(hull(span(4, 5), span(0, 1))).toEqual([0, 5]);
  });
});
