import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { span } from "../../src/document/span.ts";
import { pairMarks } from "../../src/segmentation/pair-marks.ts";

const pairs = (text: string): string[] =>
  pairMarks(text, span(0, text.length)).map((pair) => (pair.closed ? "" : "open: ") + text.slice(...pair.span));

describe("pairMarks", () => {
  it.each([
    ["“We will,” she said, “go.”", ["“We will,”", "“go.”"]],
    ['He said "no" and "never".', ['"no"', '"never"']],
    ["''It is so,'' he said.", ["''It is so,''"]],
    ["She called it ‘a mistake’ then.", ["‘a mistake’"]],
    ["“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”", "‘no’"]],
    ["the workers’ rights and don’t, ’90s", []],
    ["“It goes on", ["open: “It goes on"]],
    ['mixed “curly and straight" marks', ['“curly and straight"']],
  ])("pairs the marks of %j", (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it("knows which quotation holds another", () => {
    const text = "“He said ‘no’ to us,” she said.";
    expect(pairMarks(text, span(0, text.length)).map((pair) => pair.within)).toEqual([null, 0]);
  });

  it("nests properly and stays in its block, whatever the marks", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("“", "”", '"', "‘", "’", "'", "a", " ", ".", "''"), maxLength: 60 }),
        (text) => {
          const found = pairMarks(text, span(0, text.length));
          for (const { span: inner, within } of found) {
            expect(inner[1]).toBeLessThanOrEqual(text.length);
            if (within !== null) expect(found[within]!.span[0]).toBeLessThan(inner[0]);
          }
        },
      ),
    );
  });
});
