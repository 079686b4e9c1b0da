import { describe, expect, it } from "vitest";
import { Union } from "../../src/entity/union.ts";

describe("Union", () => {
  it("keeps what is not joined apart, and joins through others", () => {
    const union = new Union(5);
    union.join(4, 2);
    union.join(2, 0);
    expect(union.sets()).toEqual([[0, 2, 4], [1], [3]]);
    expect(union.find(4)).toBe(0);
    expect(union.find(3)).toBe(3);
  });
});
