import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civil, dayNumber, isoDay, isoWeek, shiftMonth, weekdayOf } from "../../src/time/calendar.ts";
import { intervalOf } from "../../src/time/interval.ts";

describe("the calendar", () => {
  it("knows no 31 February and no 29 February of 2023", () => {
    expect(dayNumber(2023, 2, 31)).toBeNull();
    expect(dayNumber(2023, 2, 29)).toBeNull();
    expect(dayNumber(2024, 2, 29)).not.toBeNull();
  });

  it("counts weeks by ISO 8601", () => {
    expect(isoWeek(dayNumber(2021, 1, 3)!)).toEqual({ year: 2020, week: 53 });
    expect(isoWeek(dayNumber(2024, 12, 30)!)).toEqual({ year: 2025, week: 1 });
    expect(weekdayOf(dayNumber(2023, 9, 13)!)).toBe(3);
  });

  it("shifts months over years", () => {
    expect(shiftMonth(2023, 1, -1)).toEqual({ year: 2022, month: 12 });
    expect(shiftMonth(2023, 11, 14)).toEqual({ year: 2025, month: 1 });
  });

  it("turns days into dates and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 2_000_000 }), (day) => {
        const { year, month, day: date } = civil(day);
        expect(dayNumber(year, month, date)).toBe(day);
      }),
    );
  });
});

describe("intervalOf", () => {
  it.each([
    ["2023-W36", "2023-09-04", "2023-09-11"],
    ["2023-W36-WE", "2023-09-09", "2023-09-11"],
    ["2023-12", "2023-12-01", "2024-01-01"],
    ["2023-Q4", "2023-10-01", "2024-01-01"],
    ["2023-09-13T23:59", "2023-09-13T23:59", "2023-09-14T00:00"],
    ["2023-09-13TNI", "2023-09-13", "2023-09-14"],
    ["19", "1900-01-01", "2000-01-01"],
  ])("%s is [%s, %s)", (value, from, to) => {
    expect(intervalOf(value)).toEqual({ from, to });
  });

  it.each(["PAST_REF", "XXXX-09", "2023-SP", "P2D", "BC0264", "2023-02-31", "9999"])("%s covers none", (value) => {
    expect(intervalOf(value)).toBeNull();
  });

  it("begins before it ends, whatever the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 2_900_000 }), (day) => {
        const interval = intervalOf(isoDay(day));
        if (interval) expect(interval.from < interval.to).toBe(true);
      }),
    );
  });
});
