import { describe, expect, it } from "vitest";
import { batches, joined, pickRows } from "../../src/encoder/batches.ts";

describe("batches", () => {
  it("cuts a range, the rest last", () => {
    expect(batches(5, 2)).toEqual([
      [0, 2],
      [2, 4],
      [4, 5],
    ]);
    expect(batches(2, 2)).toEqual([[0, 2]]);
    expect(batches(0, 2)).toEqual([]);
  });

  it("are put together in order", () => {
    expect(joined([Float32Array.of(1, 2), Float32Array.of(), Float32Array.of(3)])).toEqual(Float32Array.of(1, 2, 3));
    expect(joined([])).toEqual(new Float32Array());
  });
});

describe("pickRows", () => {
  const matrix = Float32Array.of(0, 0, 1, 1, 2, 2, 3, 3);

  it("takes each row once, and numbers it anew", () => {
    const { rows, indices } = pickRows(matrix, 2, [Int32Array.of(3, 1, 3), Int32Array.of(1, 0)]);
    expect(rows).toEqual(Float32Array.of(3, 3, 1, 1, 0, 0));
    expect(indices).toEqual([Int32Array.of(0, 1, 0), Int32Array.of(1, 2)]);
  });

  it("lets an index of no row be, and has a row even so", () => {
    expect(pickRows(matrix, 2, [Int32Array.of(-1)])).toEqual({ rows: new Float32Array(2), indices: [Int32Array.of(-1)] });
  });
});
