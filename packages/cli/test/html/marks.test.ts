import type { Span } from "@hearsay/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksOf, segmentsOf, type Mark } from "../../src/html/marks.ts";
import { numberedStatements } from "../../src/html/numbered-statements.ts";
import { lakeReading } from "../support/lake.ts";

const [first] = numberedStatements(lakeReading(), "d1");
if (!first) throw new Error("the fixture has no statement");
const mark = (span: Span): Mark => ({ span, role: "content", of: first });

describe("segmentsOf", () => {
  it("cuts at every boundary of marks that overlap", () => {
    const [a, b] = [mark([2, 6]), mark([4, 9])];
    expect(segmentsOf([0, 10], [a, b])).toEqual([
      { span: [0, 2], marks: [] },
      { span: [2, 4], marks: [a] },
      { span: [4, 6], marks: [a, b] },
      { span: [6, 9], marks: [b] },
      { span: [9, 10], marks: [] },
    ]);
  });

  it("reassembles the span, whatever the marks", () => {
    const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(span, fc.array(span), (whole, spans) => {
        const segments = segmentsOf(whole, spans.map(mark));
        if (whole[0] === whole[1]) return;
        expect(segments[0]?.span[0]).toBe(whole[0]);
        expect(segments.at(-1)?.span[1]).toBe(whole[1]);
        for (const [index, { span: part, marks }] of segments.entries()) {
          expect(part[0]).toBe(index === 0 ? whole[0] : segments[index - 1]?.span[1]);
          const covering = spans.filter(([start, end]) => start <= part[0] && end >= part[1]);
          expect(marks.map((each) => each.span)).toEqual(covering);
        }
      }),
    );
  });
});

describe("marksOf", () => {
  it("marks source, relays, cue and content", () => {
    const marks = marksOf([first]);
    const { text } = lakeReading().document;
    expect(marks.map(({ role, span }) => [role, text.slice(...span)])).toEqual([
      ["content", "The dam at Tarn Gate is safe and will not be lowered before May"],
      ["source", "Water Minister Rhea Stann"],
      ["relay", "Ardan Radio"],
      ["relay", "the Lakeside Wire"],
      ["cue", "said"],
    ]);
  });
});

describe("numberedStatements", () => {
  it("numbers in text order, a nested statement after the one that holds it", () => {
    const numbered = numberedStatements(lakeReading(), "d2");
    expect(numbered.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(
      numbered.filter(({ within }) => within !== null).map(({ number, within, depth, id }) => [number, within, depth, id]),
    ).toEqual([
      [6, 5, 1, "d2s6"],
      [14, 13, 1, "d2s14"],
      [15, 14, 2, "d2s15"],
    ]);
    expect(numbered.filter(({ introduces }) => !introduces).map(({ number }) => number)).toEqual([2, 3, 4, 11, 12]);
  });
});
