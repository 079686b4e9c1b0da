import { describe, expect, it } from "vitest";
import { bCubed } from "../metric/b-cubed.ts";
import { ceafE } from "../metric/ceaf-e.ts";
import { conllScores } from "../metric/conll.ts";
import { muc } from "../metric/muc.ts";

// Vilain et al. 1995, figure 1: one chain of four is found as two chains of two.
const FOUR = [["a", "b", "c", "d"]];
const PAIRS = [
  ["a", "b"],
  ["c", "d"],
];

// Bagga & Baldwin 1998: of chains of 5, 2 and 5, two are joined.
const TRUTH = [
  ["1", "2", "3", "4", "5"],
  ["6", "7"],
  ["8", "9", "A", "B", "C"],
];
const RESPONSE_1 = [
  ["1", "2", "3", "4", "5"],
  ["6", "7", "8", "9", "A", "B", "C"],
];
const RESPONSE_2 = [
  ["1", "2", "3", "4", "5", "8", "9", "A", "B", "C"],
  ["6", "7"],
];

describe("MUC", () => {
  it("counts links", () => {
    expect(muc(FOUR, PAIRS)).toEqual({ precision: [2, 2], recall: [2, 3] });
    expect(muc(PAIRS, FOUR)).toEqual({ precision: [2, 3], recall: [2, 2] });
  });

  it("does not tell which chains were joined, as in Bagga & Baldwin’s example", () => {
    expect(muc(TRUTH, RESPONSE_1)).toEqual({ precision: [9, 10], recall: [9, 9] });
    expect(muc(TRUTH, RESPONSE_2)).toEqual({ precision: [9, 10], recall: [9, 9] });
  });

  it("gives a mention that was not found a part of its own", () => {
    expect(muc([["a", "b", "c"]], [["a", "b"]])).toEqual({ precision: [1, 1], recall: [1, 2] });
  });
});

describe("B³", () => {
  it("gives the numbers of Bagga & Baldwin’s example", () => {
    const [first, second] = [bCubed(TRUTH, RESPONSE_1), bCubed(TRUTH, RESPONSE_2)];
    // 5 mentions alone in their chain, 2 of 7 twice, 5 of 7 five times.
    expect(first.precision[0]).toBeCloseTo(5 + 2 * (2 / 7) + 5 * (5 / 7), 10);
    expect(first.precision[0] / first.precision[1]).toBeCloseTo(0.7619, 4);
    expect(second.precision[0] / second.precision[1]).toBeCloseTo(7 / 12, 10);
    expect(first.recall).toEqual([12, 12]);
  });

  it("gives nothing for a mention that was not found", () => {
    expect(bCubed([["a", "b"]], [["a", "x"]])).toEqual({ precision: [0.5, 2], recall: [0.5, 2] });
  });
});

describe("CEAF-e", () => {
  it("pairs each entity with at most one", () => {
    // The chain of four meets two chains of two: one pairs with it, 2·2/(4+2).
    expect(ceafE(FOUR, PAIRS)).toEqual({ precision: [2 / 3, 2], recall: [2 / 3, 1] });
  });

  it("gives the numbers of Luo’s example", () => {
    const { precision, recall } = ceafE(TRUTH, RESPONSE_1);
    // 5 with 5: 1; of 7, the best is with the other 5: 2·5/12.
    expect(precision[0]).toBeCloseTo(1 + 10 / 12, 10);
    expect([precision[1], recall[1]]).toEqual([2, 3]);
  });
});

describe("the CoNLL score", () => {
  it("is 100 for what is right", () => {
    expect(conllScores([{ gold: TRUTH, predicted: TRUTH }]).conll).toBeCloseTo(100, 10);
  });

  it("is 0 where nothing is found, and where nothing is there", () => {
    expect(conllScores([{ gold: TRUTH, predicted: [] }]).conll).toBe(0);
    expect(conllScores([{ gold: [], predicted: TRUTH }]).conll).toBe(0);
    expect(conllScores([]).conll).toBe(0);
  });

  it("sums over documents before it divides", () => {
    const { muc, conll, b3, ceafe } = conllScores([
      { gold: FOUR, predicted: PAIRS },
      { gold: PAIRS, predicted: PAIRS },
    ]);
    expect(muc.precision).toBeCloseTo(100, 10);
    expect(muc.recall).toBeCloseTo((100 * 4) / 5, 10);
    expect(conll).toBeCloseTo((muc.f1 + b3.f1 + ceafe.f1) / 3, 10);
  });
});
