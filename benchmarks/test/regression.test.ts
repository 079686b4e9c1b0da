import { describe, expect, it } from "vitest";
import { meanAbsoluteError, pearson } from "../metric/regression.ts";

describe("regression", () => {
  it("means errors without their sign", () => {
    expect(meanAbsoluteError([3, 3, -1], [2, 5, -1])).toBe(1);
    expect(meanAbsoluteError([], [])).toBe(0);
  });

  it("correlates by rise and fall, whatever the scale", () => {
    expect(pearson([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
    expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(pearson([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12);
  });

  it("finds no correlation where one side is always the same", () => {
    expect(pearson([3, 3, 3], [1, 2, 3])).toBe(0);
    expect(pearson([], [])).toBe(0);
  });
});
