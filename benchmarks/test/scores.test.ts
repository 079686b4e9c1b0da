import { describe, expect, it } from "vitest";
import { countKeys, scores, sum } from "../metric/scores.ts";

describe("scores", () => {
  it("counts what both have, each once", () => {
    expect(countKeys(["a", "b", "c"], ["b", "c", "c", "d"])).toEqual({ hit: 2, predicted: 3, gold: 3 });
  });

  it("are in percent, and 0 where there is nothing", () => {
    const { precision, recall, f1 } = scores({ hit: 1, predicted: 2, gold: 4 });
    expect([precision, recall]).toEqual([50, 25]);
    expect(f1).toBeCloseTo(33.333, 3);
    expect(scores({ hit: 0, predicted: 0, gold: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it("of several documents are those of their sums", () => {
    expect(sum({ hit: 1, predicted: 2, gold: 3 }, { hit: 1, predicted: 1, gold: 1 })).toEqual({ hit: 2, predicted: 3, gold: 4 });
  });
});
