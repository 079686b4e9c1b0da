import { describe, expect, it } from "vitest";
import { wordShape } from "../../src/encoder/word-shape.ts";

describe("wordShape", () => {
  // The numbers are rows of the model's table: training/hearsay_training/shapes.py has the same.
  it.each([
    [",", 1],
    ["…", 1],
    ["1,000", 2],
    ["3rd", 3],
    ["MH370", 3],
    ["said", 4],
    ["n’t", 4],
    ["北京", 4],
    ["A", 5],
    ["TASS", 6],
    ["Élysée", 7],
    ["McKinley", 8],
    ["iPhone", 8],
  ])("%j is %i", (word, shape) => {
    expect(wordShape(word)).toBe(shape);
  });
});
