import { describe, expect, it } from "vitest";
import { multiHot } from "../../src/encoder/multi-hot.ts";

describe("multiHot", () => {
  it("counts the rows that each line names", () => {
    expect([...multiHot(Int32Array.from([0, 2, 1, 1]), 2, 3)]).toEqual([1, 0, 1, 0, 2, 0]);
  });

  it("is empty for no lines", () => {
    expect(multiHot(new Int32Array(), 2, 3)).toHaveLength(0);
  });

  it("refuses a row that the table has not, rather than write into the next line", () => {
    expect(() => multiHot(Int32Array.from([0, 3]), 2, 3)).toThrow(RangeError);
    expect(() => multiHot(Int32Array.from([-1, 0]), 2, 3)).toThrow(RangeError);
  });
});
