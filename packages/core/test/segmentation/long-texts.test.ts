import { describe, expect, it } from "vitest";
import { span } from "../../src/document/span.ts";
import { sentenceRules, tokenRules } from "../../src/language/en/tokenization.ts";
import { pairMarks } from "../../src/segmentation/pair-marks.ts";
import { splitSentences } from "../../src/segmentation/split-sentences.ts";
import { splitTokens } from "../../src/segmentation/split-tokens.ts";

// Very much of what makes careless rules look at a text again and again. Linear, each takes a fraction of a second; a
// square takes minutes, so that the limit needs no quick machine.

const SIZE = 300_000;
const whole = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length));

describe("a very long line", () => {
  it.each(["“", "‘a ", "“‘", "'a\" ", "“a” ", "‘“”"])("has its marks paired: %j again and again", { timeout: 60_000 }, (unit) => {
    const text = whole(unit);
    expect(pairMarks(text, span(0, text.length)).every((pair) => pair.span[1] <= text.length)).toBe(true);
  });

  it.each(["a-", "1/1/", "1.", "a’s", "a@", "a.a-", "www.)", "A&", "x_-", "'t"])(
    "is divided into tokens: %j again and again",
    { timeout: 60_000 },
    (unit) => {
      const text = whole(unit);
      const tokens = splitTokens(text, span(0, text.length), tokenRules);
      expect(tokens.reduce((size, [start, end]) => size + end - start, 0)).toBe(text.length);
    },
  );

  it.each(["Mr. ", "A. ", "no. ", "So. ", "? a ", "”. ", "a.b. "])(
    "is divided into sentences: %j again and again",
    { timeout: 60_000 },
    (unit) => {
      const text = whole(unit);
      const sentences = splitSentences(text, span(0, text.length), sentenceRules);
      expect(sentences.at(-1)![1]).toBe(text.trimEnd().length);
    },
  );
});
