import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTree } from "../../src/syntax/best-tree.ts";

/** The best single-rooted tree by trying every assignment of heads. */
function bruteForce(scores: Float32Array, size: number): number {
  let best = -Infinity;
  const heads: number[] = [];
  const visit = (d: number, sum: number): void => {
    if (d === size) {
      if (heads.filter((h) => h === -1).length === 1 && heads.every((_, i) => reachesRoot(heads, i))) best = Math.max(best, sum);
      return;
    }
    for (let h = -1; h < size; h++) {
      if (h === d) continue;
      heads[d] = h;
      visit(d + 1, sum + scores[d * (size + 1) + h + 1]!);
    }
  };
  visit(0, 0);
  return best;
}

function reachesRoot(heads: readonly number[], from: number): boolean {
  let at = from;
  for (let steps = 0; at >= 0; at = heads[at]!) if (steps++ > heads.length) return false;
  return true;
}

describe("bestTree", () => {
  it("finds a tree with one root whose score no other tree beats", () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        values: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size * (size + 1), maxLength: size * (size + 1) }),
      }),
    );
    fc.assert(
      fc.property(matrix, ({ size, values }) => {
        const scores = Float32Array.from(values);
        const tree = [...bestTree({ first: 0, last: size, scores })];
        expect(tree.filter((head) => head === -1)).toHaveLength(1);
        expect(tree.every((_, i) => reachesRoot(tree, i))).toBe(true);
        const sum = tree.reduce((total, head, d) => total + scores[d * (size + 1) + head + 1]!, 0);
        expect(sum).toBe(bruteForce(scores, size));
      }),
      { numRuns: 300 },
    );
  });
});
