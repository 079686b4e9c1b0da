import type { Span, WordVectors } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { alignReadings } from "../../src/index.ts";
import { cosine, spanVectors } from "../../src/text/vectors.ts";
import { storyReading, words } from "../support/story-reading.ts";

/** Vectors of the words of a text: a word of a group points where its group does. */
function vectorsOf(text: string, groups: readonly (readonly string[])[]): WordVectors {
  const spans = [...text.matchAll(/\p{L}+/gu)].map((match): Span => [match.index, match.index + match[0].length]);
  const width = groups.length;
  const values = new Float32Array(spans.length * width);
  for (const [i, span] of spans.entries()) {
    const group = groups.findIndex((words) => words.includes(text.slice(...span)));
    if (group >= 0) values[i * width + group] = 1;
  }
  return { spans, values, width };
}

const GROUPS = [
  ["quake", "tremor", "shook", "jolted"],
  ["schools", "lessons", "shut", "cancelled"],
  ["lamp", "light", "power", "electricity"],
];

describe("spanVectors", () => {
  const text = "quake shook, schools shut. It";
  const vectors = spanVectors(vectorsOf(text, GROUPS), text);
  it("points where the words of a span do, less what all words share", () => {
    expect(cosine(vectors.of([0, 11]), vectors.of([0, 5]))).toBeCloseTo(1);
    expect(cosine(vectors.of([0, 11]), vectors.of([13, 25]))).toBeLessThan(0);
  });
  it("has none of a span without a telling word", () => {
    expect(vectors.of([27, 29])).toBeNull();
    expect(cosine(null, vectors.of([0, 5]))).toBe(0);
  });
});

describe("alignReadings with vectors", () => {
  const a = "The quake shook Orra. The schools were shut. The power was off.";
  const b = "Lamp and light died, electricity too. All lessons got cancelled. A tremor jolted everybody.";
  it("pairs sentences that have no word in common", () => {
    const [left, right] = [storyReading(a), storyReading(b)];
    const pairs = alignReadings(left, right, { a: vectorsOf(a, GROUPS), b: vectorsOf(b, GROUPS) }).passages;
    expect(pairs.map((pair) => [words(left, pair.a), words(right, pair.b)])).toEqual([
      ["The quake shook Orra.", "A tremor jolted everybody."],
      ["The schools were shut.", "All lessons got cancelled."],
      ["The power was off.", "Lamp and light died, electricity too."],
    ]);
    expect(alignReadings(left, right).passages).toEqual([]);
  });
});
