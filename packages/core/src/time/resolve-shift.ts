import { type DayNumber, civil, isoCentury, isoDecade, isoMonth, isoWeek, isoYear, shiftMonth } from "./calendar.ts";
import type { Meaning, TimeUnit } from "./meaning.ts";
import {
  type Anchors,
  date,
  dayOf,
  dayValue,
  frame,
  ofDay,
  ofMonth,
  ofYear,
  pad,
  type Resolved,
  type ToldDate,
} from "./resolved.ts";

const SYMBOLIC: Readonly<Partial<Record<TimeUnit, string>>> = {
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  season: "XXXX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};
/** Years that four digits can write, and the days of a unit, so that nothing is counted beyond them. */
const FURTHEST_YEARS = 9000;
const YEARS_OF: Readonly<Partial<Record<TimeUnit, number>>> = {
  decade: 10,
  century: 100,
  year: 1,
  season: 1,
  quarter: 0.25,
  month: 1 / 12,
};

/** So many units before or after the publication, or the time told last. */
export function resolveShift({ unit, by, from }: Meaning & { readonly kind: "shift" }, anchors: Anchors): Resolved {
  if (Math.abs(by * (YEARS_OF[unit] ?? 1 / 52)) > FURTHEST_YEARS) return date(by < 0 ? "PAST_REF" : "FUTURE_REF", false);
  const { told, published } = anchors;
  const base =
    from === "told" && told ? told : from === "publication" || !anchors.narrative ? civilOf(published) : frame(anchors);
  if (base === null) return date(SYMBOLIC[unit] ?? "XXXX-XX-XX", false);
  const day = dayOf(base);
  return day === null ? shiftLoosely(unit, by, base) : shiftDay(unit, by, day);
}

const civilOf = (day: DayNumber | null): ToldDate | null => (day === null ? null : civil(day));

function shiftDay(unit: TimeUnit, by: number, day: DayNumber): Resolved {
  const { year, month } = civil(day);
  switch (unit) {
    case "day":
      return ofDay(day + by, false);
    case "week":
    case "weekend": {
      const week = isoWeek(day + by * 7);
      return date(`${isoYear(week.year)}-W${pad(week.week)}${unit === "weekend" ? "-WE" : ""}`, false, civil(day + by * 7));
    }
    case "month":
    case "quarter":
      return shiftMonths(unit, by, year, month);
    case "hour":
    case "minute":
    case "second":
      return { type: "TIME", value: dayValue(civil(day)), certain: false, told: null };
    case "season":
    case "year":
    case "decade":
    case "century":
      break;
  }
  return shiftYears(unit, by, year);
}

function shiftMonths(unit: "month" | "quarter", by: number, year: number, month: number): Resolved {
  const found = shiftMonth(year, month, unit === "month" ? by : by * 3);
  if (unit === "month") return ofMonth(found.year, found.month, false);
  return date(`${isoYear(found.year)}-Q${Math.ceil(found.month / 3)}`, false, { ...found, day: null });
}

function shiftYears(unit: TimeUnit, by: number, year: number): Resolved {
  if (unit === "decade") return date(isoDecade(year + by * 10), false);
  if (unit === "century") return date(isoCentury(year + by * 100), false);
  return ofYear(year + by, false);
}

/** From a month or a year: “two months later”, “the next year”; finer units stay within it. */
function shiftLoosely(unit: TimeUnit, by: number, { year, month }: ToldDate): Resolved {
  if (["year", "season", "decade", "century"].includes(unit)) return shiftYears(unit, by, year);
  if (unit === "month" && month !== null) return shiftMonths(unit, by, year, month);
  const fine = ["day", "week", "weekend", "hour", "minute", "second"].includes(unit);
  if (month === null) return date(`${isoYear(year)}${unit === "month" ? "-XX" : fine ? "-XX-XX" : ""}`, false);
  return date(`${isoMonth(year, month)}${fine ? "-XX" : ""}`, false, { year, month, day: null });
}
