import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planWindows } from "../../src/encoder/plan-windows.ts";

describe("planWindows", () => {
  it("reads a short document in one window", () => {
    expect(planWindows([10, 20, 30], 448)).toEqual([{ first: 0, last: 3, ownFirst: 0, ownLast: 3 }]);
  });

  it("gives no window to an empty document", () => {
    expect(planWindows([], 448)).toEqual([]);
  });

  it("owns every sentence once, in order, within the limit, with its own among what it reads", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 448 }), { maxLength: 120 }), (sizes) => {
        const windows = planWindows(sizes, 448);
        expect(
          windows.flatMap(({ ownFirst, ownLast }) => Array.from({ length: ownLast - ownFirst }, (_, i) => ownFirst + i)),
        ).toEqual([...sizes.keys()]);
        for (const { first, last, ownFirst, ownLast } of windows) {
          expect(first).toBeLessThanOrEqual(ownFirst);
          expect(last).toBeGreaterThanOrEqual(ownLast);
          expect(sizes.slice(first, last).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(448);
        }
      }),
    );
  });

  it("lets windows overlap by some context", () => {
    const windows = planWindows(
      Array.from({ length: 60 }, () => 20),
      448,
    );
    expect(windows.length).toBeGreaterThan(1);
    expect(windows[1]!.first).toBeLessThan(windows[1]!.ownFirst);
    expect(windows[0]!.last).toBeGreaterThan(windows[0]!.ownLast);
  });
});
