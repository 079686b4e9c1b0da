import { civil, dayNumber, isoMonth, isoYear, weekdayOf } from "./calendar.ts";
import type { Meaning, Season } from "./meaning.ts";
import { type Anchors, date, dayOf, frame, ofDay, ofMonth, ofYear, pad, type Resolved, type ToldDate } from "./resolved.ts";
import type { Tense } from "./tense.ts";

type Of<K extends Meaning["kind"]> = Meaning & { readonly kind: K };

/** Months that a narrative goes back to within a year; what lies further back is of the next year. */
const FURTHEST_BACK = 9;
const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 4, SU: 7, FA: 10, WI: 1 };

/** A date of the calendar, with the year that it says or the one that follows. */
export function resolveDate({ year, month, day, certain = true }: Of<"date">, anchors: Anchors, tense: Tense): Resolved {
  if (month === undefined) return year === undefined ? resolveDayOfMonth(day!, anchors) : ofYear(year, certain);
  const found = year ?? yearFor(month, day ?? null, anchors, tense);
  const said = year !== undefined && certain;
  const shown = found === null ? `XXXX-${pad(month)}` : isoMonth(found, month);
  if (day === undefined) return found === null ? date(shown, false) : ofMonth(found, month, said);
  // 29 February is possible where the year is not known.
  if (dayNumber(found === null || found < 1 ? 2000 : found, month, day) === null)
    return { ...date(shown, false), impossible: true };
  return date(`${shown}-${pad(day)}`, said, found === null ? null : { year: found, month, day });
}

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
  if (narrative && told) return told.month !== null && told.month - month > FURTHEST_BACK ? told.year + 1 : told.year;
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

/** “Friday”: the last one in the past, today included, the next one in the future; “last Friday” on a Friday is a week ago. */
export function resolveWeekday({ weekday, direction }: Of<"weekday">, anchors: Anchors, tense: Tense): Resolved {
  const base = anchors.narrative && anchors.told ? dayOf(anchors.told) : anchors.published;
  if (base === null) return date(`XXXX-WXX-${weekday}`, false);
  const behind = (weekdayOf(base) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  if (direction === -1) return ofDay(base - (behind === 0 ? 7 : behind), false);
  if (direction === 0) return ofDay(base - weekdayOf(base) + weekday, false);
  if (direction === 1) return ofDay(base + (ahead === 0 ? 7 : ahead), false);
  return ofDay(tense === "future" ? base + ahead : base - behind, false);
}

/** “Last March”, “next spring”. */
export function resolveNamed({ month, season, direction }: Of<"named">, anchors: Anchors, tense: Tense): Resolved {
  const at = month ?? SEASON_MONTH[season!];
  const now = frame(anchors);
  if (now === null) return date(season ? `XXXX-${season}` : `XXXX-${pad(at)}`, false);
  const found = direction === null ? yearFor(at, null, anchors, tense)! : yearBeside(at, now, direction);
  return season ? date(`${isoYear(found)}-${season}`, false, { year: found, month: null, day: null }) : ofMonth(found, at, false);
}

/** The year of the last, this or the next month of a name; a year alone is over before the months of the next. */
function yearBeside(at: number, { year, month }: ToldDate, direction: -1 | 0 | 1): number {
  if (direction === -1) return at < (month ?? 1) ? year : year - 1;
  if (direction === 1) return at > (month ?? 12) ? year : year + 1;
  return year;
}

export function resolveSeason({ season, year, certain = true }: Of<"season">, anchors: Anchors, tense: Tense): Resolved {
  const found = year ?? yearFor(SEASON_MONTH[season], null, anchors, tense);
  if (found === null) return date(`XXXX-${season}`, false);
  return date(`${isoYear(found)}-${season}`, year !== undefined && certain, { year: found, month: null, day: null });
}

/** A quarter of a year; without one, of the publication's, or of the last where it has not begun and is not said to come. Fiscal years differ: never certain. */
export function resolveQuarter({ quarter, year, shift = 0, fiscal }: Of<"quarter">, anchors: Anchors, tense: Tense): Resolved {
  const base = frame(anchors);
  const found = year ?? (base === null ? null : base.year + shift);
  if (found === null) return date(`XXXX-Q${quarter}`, false);
  const now = anchors.narrative ? null : (base?.month ?? null);
  const begun = year !== undefined || shift !== 0 || now === null || tense === "future" || quarter <= Math.ceil(now / 3);
  return date(`${isoYear(begun ? found : found - 1)}-Q${quarter}`, year !== undefined && !fiscal);
}
