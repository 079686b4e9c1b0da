/** A day of the proleptic Gregorian calendar, in days since 1970-01-01. */
export type DayNumber = number;

const DAY = 86_400_000;
const two = (n: number): string => String(n).padStart(2, "0");
const four = (n: number): string => String(n).padStart(4, "0");

/** The number of a day; null where the calendar has no such day. */
export function dayNumber(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day ? Math.round(date.getTime() / DAY) : null;
}

/** Year, month and day of a day. */
export function civil(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday is 1. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The ISO 8601 week of a day. */
export function isoWeek(day: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)!) / 7) + 1 };
}

export const isoDay = (day: DayNumber): string => {
  const { year, month, day: d } = civil(day);
  return `${four(year)}-${two(month)}-${two(d)}`;
};
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${two(month)}`;
/** Years count astronomically: 0 is 1 BC, which TIMEX3 writes “BC0001”. */
export const isoYear = (year: number): string => (year > 0 ? four(year) : `BC${four(1 - year)}`);
/** “199” of 1999, “BC047” of 470 BC. */
export const isoDecade = (year: number): string => isoYear(year).slice(0, -1);
/** “19” of 1999, “BC04” of 480 BC. */
export const isoCentury = (year: number): string => isoYear(year).slice(0, -2);

/** The month so many months from another. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const count = year * 12 + month - 1 + by;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}
