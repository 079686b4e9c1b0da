import { describe, expect, it } from "vitest";
import { heldAt } from "../../src/entity/held-office.ts";

describe("heldAt", () => {
  const office = { title: "president", from: "2012-05", to: "2018-03" };

  it("counts both ends, to the precision that is known", () => {
    expect(heldAt(office, "2012-05-01")).toBe(true);
    expect(heldAt(office, "2018-03-31T10:00:00Z")).toBe(true);
    expect(heldAt(office, "2012-04-30")).toBe(false);
    expect(heldAt(office, "2018-04-01")).toBe(false);
    expect(heldAt({ ...office, from: "1990" }, "1990-01-02")).toBe(true);
  });

  it("lets an office without an end go on, and an unknown date fit any", () => {
    expect(heldAt({ ...office, to: null }, "2030")).toBe(true);
    expect(heldAt(office, null)).toBe(true);
  });
});
