import { describe, expect, it } from "vitest";
import { MEASURES, total } from "../../metric/golden/sheet.ts";
import { fallen, floorsOf, readFloors } from "../../run/floors.ts";

describe("floors", () => {
  const reached = floorsOf(total([{ times: { hit: 2, predicted: 3, gold: 3 } }]));

  it("are the F1 of each measure, to a tenth of a percent", () => {
    expect(Object.keys(reached)).toEqual([...MEASURES]);
    expect([reached.times, reached.checks]).toEqual([66.7, 0]);
  });

  it("are kept for every measure, and for no other", () => {
    expect(Object.keys(readFloors())).toEqual([...MEASURES]);
  });

  it("hold within a point", () => {
    expect(fallen(reached, { ...reached, times: 65.7 })).toEqual([]);
    expect(fallen(reached, { ...reached, times: 65.6 })).toEqual(["times: F1 65.6, floor 66.7"]);
    expect(fallen(reached, { ...reached, times: 90 })).toEqual([]);
  });
});
