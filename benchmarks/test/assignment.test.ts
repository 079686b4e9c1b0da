import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAssignment } from "../metric/assignment.ts";

const total = (values: readonly (readonly number[])[], pairs: readonly number[]): number =>
  pairs.reduce((sum, column, row) => sum + (column < 0 ? 0 : values[row]![column]!), 0);

/** Tries every pairing. */
function bruteForce(values: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === values.length) return 0;
  const choices = values[row]!.map((value, column) =>
    taken.has(column) ? 0 : value + bruteForce(values, row + 1, new Set([...taken, column])),
  );
  return Math.max(bruteForce(values, row + 1, taken), ...choices);
}

describe("bestAssignment", () => {
  it("gives up a best pair for a better whole", () => {
    expect(
      bestAssignment([
        [9, 8],
        [8, 1],
      ]),
    ).toEqual([1, 0]);
  });

  it("leaves rows without a column, and columns without a row", () => {
    expect(bestAssignment([[1], [3], [2]])).toEqual([-1, 0, -1]);
    expect(bestAssignment([[1, 3, 2]])).toEqual([1]);
    expect(bestAssignment([])).toEqual([]);
    expect(bestAssignment([[], []])).toEqual([-1, -1]);
  });

  it("finds as much as trying every pairing", () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(matrix, (values) => {
        const pairs = bestAssignment(values);
        const used = pairs.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(total(values, pairs)).toBe(bruteForce(values));
      }),
    );
  });
});
