import type { TimeExpression } from "../document/annotation/time.ts";
import { type DayNumber, civil, dayNumber, isoDay, isoMonth, isoWeek, isoYear, shiftMonth, weekdayOf } from "./calendar.ts";
import type { Meaning, Season } from "./meaning.ts";
import type { Tense } from "./tense.ts";

/** What values count from. */
export interface Anchors {
  /** The day of publication; null where it is not known. */
  readonly published: DayNumber | null;
  /** The date told last in the text, and how much of it is known. */
  readonly told: ToldDate | null;
  /** Whether the document tells of another time than its own, so that dates without a year are of the years that it told. */
  readonly narrative: boolean;
}

export interface ToldDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export interface Resolved {
  readonly type: TimeExpression["type"];
  readonly value: string;
  /** Whether the text says it in full. */
  readonly certain: boolean;
  /** What later phrases may count from. */
  readonly told: ToldDate | null;
  /** Whether the phrase names a day that the calendar has not. */
  readonly impossible?: boolean;
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 4, SU: 7, FA: 10, WI: 1 };
const SYMBOLIC: Readonly<Record<string, string>> = {
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

/** The value of a phrase against what it counts from; symbolic where that is not known. */
export function resolve(meaning: Meaning, anchors: Anchors, tense: Tense): Resolved {
  switch (meaning.kind) {
    case "date":
      return resolveDate(meaning, anchors, tense);
    case "weekday":
      return resolveWeekday(meaning, anchors, tense);
    case "named":
      return resolveNamed(meaning, anchors, tense);
    case "shift":
      return resolveShift(meaning, anchors);
    case "season":
      return resolveSeason(meaning, anchors, tense);
    case "quarter":
      return resolveQuarter(meaning, anchors);
    case "decade":
      return date(meaning.decade >= 1000 ? String(meaning.decade / 10) : `19${meaning.decade / 10}`, meaning.decade >= 1000);
    case "century":
      return date(`${meaning.bc ? "BC" : ""}${String(meaning.century - 1).padStart(2, "0")}`, true);
    case "reference":
      return date(meaning.value, false);
    case "duration":
      return { type: "DURATION", value: meaning.value, certain: true, told: null };
    case "set":
      return { type: "SET", value: meaning.value, certain: true, told: null };
    default:
      return resolveClock(meaning, anchors, tense);
  }
}

const date = (value: string, certain: boolean, told: ToldDate | null = null): Resolved => ({
  type: "DATE",
  value,
  certain,
  told,
});

const ofDay = (day: DayNumber, certain: boolean): Resolved => date(isoDay(day), certain, civil(day));
const ofMonth = (year: number, month: number, certain: boolean): Resolved =>
  date(isoMonth(year, month), certain, { year, month, day: null });
const ofYear = (year: number, certain: boolean): Resolved => date(isoYear(year), certain, { year, month: null, day: null });

function resolveDate(meaning: Meaning & { kind: "date" }, anchors: Anchors, tense: Tense): Resolved {
  const { year, month, day, bc } = meaning;
  if (bc) return date(`BC${isoYear(year!)}`, true);
  if (year !== undefined && month === undefined) return ofYear(year, true);
  if (month === undefined) return resolveDayOfMonth(day!, anchors);
  const found = year ?? yearFor(month, day ?? null, anchors, tense);
  const said = year !== undefined;
  if (day !== undefined && !isDay(found ?? 2000, month, day))
    return { ...date(found === null ? `XXXX-${pad(month)}` : isoMonth(found, month), false), impossible: true };
  if (found === null) return date(day === undefined ? `XXXX-${pad(month)}` : `XXXX-${pad(month)}-${pad(day)}`, false);
  return day === undefined ? ofMonth(found, month, said) : ofDay(dayNumber(found, month, day)!, said);
}

const pad = (n: number): string => String(n).padStart(2, "0");
const isDay = (year: number, month: number, day: number): boolean => dayNumber(year, month, day) !== null;

/** A day alone (“the 14th”), of the month told last or of the publication’s. */
function resolveDayOfMonth(day: number, { told, published }: Anchors): Resolved {
  const base = told?.month != null ? { year: told.year, month: told.month } : published === null ? null : civil(published);
  const found = base && dayNumber(base.year, base.month, day);
  return found === null ? date(`XXXX-XX-${pad(day)}`, false) : ofDay(found, false);
}

/**
 * The year of a date that says none: in a narrative that of the date told last, or the next where it would go back far; in news
 * the nearest to the publication, on the side that the tense says.
 */
function yearFor(month: number, day: number | null, { published, told, narrative }: Anchors, tense: Tense): number | null {
  if (narrative && told) return told.month !== null && told.month - month > 7 ? told.year + 1 : told.year;
  if (published === null) return told?.year ?? null;
  const { year } = civil(published);
  const at = (candidate: number): number => dayNumber(candidate, month, day ?? 1) ?? dayNumber(candidate, month, 28)!;
  if (tense === "past") return at(year) <= published ? year : year - 1;
  if (tense === "future") {
    const end = day === null ? at(year) + 27 : at(year);
    return end >= published ? year : year + 1;
  }
  return [year - 1, year, year + 1].reduce((a, b) => (Math.abs(at(b) - published) < Math.abs(at(a) - published) ? b : a));
}

function resolveWeekday({ weekday, direction }: Meaning & { kind: "weekday" }, anchors: Anchors, tense: Tense): Resolved {
  const base = baseDay(anchors);
  if (base === null) return date(`XXXX-WXX-${weekday}`, false);
  const behind = (weekdayOf(base) - weekday + 7) % 7;
  // “Last Friday” on a Friday is a week ago; “Friday” is today.
  if (direction === -1) return ofDay(base - (behind === 0 ? 7 : behind), false);
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  if (direction === 1 || (direction === null && tense === "future"))
    return ofDay(base + (direction === 1 && ahead === 0 ? 7 : ahead), false);
  if (direction === 0) return ofDay(base - weekdayOf(base) + weekday, false);
  return ofDay(base - behind, false);
}

/** The day that relative dates count from: in a narrative the one told last. */
function baseDay({ published, told, narrative }: Anchors): DayNumber | null {
  if (narrative && told?.month != null && told.day !== null) return dayNumber(told.year, told.month, told.day);
  return published;
}

function resolveNamed(
  { month, season, direction, ofYear = false }: Meaning & { kind: "named" },
  anchors: Anchors,
  tense: Tense,
): Resolved {
  const at = month ?? SEASON_MONTH[season!];
  const { published } = anchors;
  if (published === null) return date(season ? `XXXX-${season}` : `XXXX-${pad(at)}`, false);
  const now = civil(published);
  const year =
    ofYear && direction !== null ? now.year + direction : (directed(direction, at, now) ?? yearFor(at, null, anchors, tense)!);
  return season ? date(`${isoYear(year)}-${season}`, false, { year, month: null, day: null }) : ofMonth(year, at, false);
}

/** The year of the last, this or next month of a name; null where the direction is not said. */
function directed(
  direction: -1 | 0 | 1 | null,
  month: number,
  now: { readonly year: number; readonly month: number },
): number | null {
  if (direction === -1) return month < now.month ? now.year : now.year - 1;
  if (direction === 1) return month > now.month ? now.year : now.year + 1;
  return direction === 0 ? now.year : null;
}

function resolveShift({ unit, by, from }: Meaning & { kind: "shift" }, anchors: Anchors): Resolved {
  const { told } = anchors;
  const day =
    from === "told" && told
      ? told.month !== null && told.day !== null
        ? dayNumber(told.year, told.month, told.day)
        : null
      : anchors.published;
  if (from === "told" && told && day === null) return shiftedLoosely(unit, by, told);
  if (day === null) return date(SYMBOLIC[unit] ?? "XXXX-XX-XX", false);
  const { year, month } = civil(day);
  switch (unit) {
    case "day":
      return ofDay(day + by, false);
    case "week":
    case "weekend": {
      const week = isoWeek(day + by * 7);
      return date(`${isoYear(week.year)}-W${pad(week.week)}${unit === "weekend" ? "-WE" : ""}`, false, civil(day + by * 7));
    }
    case "month": {
      const found = shiftMonth(year, month, by);
      return ofMonth(found.year, found.month, false);
    }
    case "quarter": {
      const found = shiftMonth(year, month, by * 3);
      return date(`${isoYear(found.year)}-Q${Math.ceil(found.month / 3)}`, false, { ...found, day: null });
    }
    case "decade":
      return date(isoYear(year + by * 10).slice(0, 3), false);
    case "century":
      return date(isoYear(year + by * 100).slice(0, 2), false);
    case "season":
    case "year":
      return ofYear(year + by, false);
    default:
      return { type: "TIME", value: isoDay(day), certain: false, told: null };
  }
}

/** From a month or a year: “two months later”, “the next year”; finer units stay within it. */
function shiftedLoosely(unit: string, by: number, told: ToldDate): Resolved {
  if (unit === "year") return ofYear(told.year + by, false);
  if (unit === "decade") return date(isoYear(told.year + by * 10).slice(0, 3), false);
  if (told.month === null) return date(SYMBOLIC[unit] ?? isoYear(told.year), false);
  const found = unit === "month" ? shiftMonth(told.year, told.month, by) : { year: told.year, month: told.month };
  return unit === "month"
    ? ofMonth(found.year, found.month, false)
    : date(`${isoMonth(found.year, found.month)}-XX`, false, { ...found, day: null });
}

function resolveSeason({ season, year }: Meaning & { kind: "season" }, anchors: Anchors, tense: Tense): Resolved {
  const found = year ?? yearFor(SEASON_MONTH[season], null, anchors, tense);
  return found === null
    ? date(`XXXX-${season}`, false)
    : date(`${isoYear(found)}-${season}`, year !== undefined, { year: found, month: null, day: null });
}

function resolveQuarter(
  { quarter, year, shift = 0, fiscal }: Meaning & { kind: "quarter" },
  { published, told, narrative }: Anchors,
): Resolved {
  const base = narrative && told ? told.year : published === null ? null : civil(published).year;
  const found = year ?? (base === null ? null : base + shift);
  const month = published === null ? null : civil(published).month;
  // A quarter that has not begun is last year’s.
  const past = year === undefined && shift === 0 && !narrative && month !== null && quarter > Math.ceil(month / 3);
  return found === null
    ? date(`XXXX-Q${quarter}`, false)
    : date(`${isoYear(past ? found - 1 : found)}-Q${quarter}`, year !== undefined && !fiscal);
}

function resolveClock({ time, date: on }: Meaning & { kind: "clock" }, anchors: Anchors, tense: Tense): Resolved {
  const base = baseDay(anchors);
  const day = on ? resolve(on, anchors, tense) : base === null ? null : ofDay(base, false);
  const value = day && /^\d{4}-\d\d-\d\d$/u.test(day.value) ? day.value : "XXXX-XX-XX";
  return { type: "TIME", value: `${value}T${time}`, certain: on !== null && day!.certain, told: day?.told ?? null };
}
