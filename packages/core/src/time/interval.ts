import { civil, dayNumber, isoDay, isoYear, shiftMonth } from "./calendar.ts";

export interface Interval {
  readonly from: string;
  readonly to: string;
}

const LAST_YEAR = 9998;

/** The calendar interval that a TIMEX3 value covers; null where none follows: durations, references, seasons, symbolic values. */
export function intervalOf(value: string): Interval | null {
  const clock = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?$/u.exec(value);
  if (clock) return minute(clock[1]!, Number(clock[2]), Number(clock[3]), clock[4] ?? "");
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T[A-Z]{2})?$/u.exec(value);
  if (day) return days(dayNumber(Number(day[1]), Number(day[2]), Number(day[3])), 1);
  const week = /^(\d{4})-W(\d\d)(-WE)?$/u.exec(value);
  if (week) return ofWeek(Number(week[1]), Number(week[2]), week[3] !== undefined);
  const month = /^(\d{4})-(\d\d)$/u.exec(value);
  if (month) return months(Number(month[1]), Number(month[2]), 1);
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(value);
  if (quarter) return months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  if (/^\d{4}$/u.test(value)) return years(Number(value), 1);
  if (/^\d{3}$/u.test(value)) return years(Number(value) * 10, 10);
  if (/^\d{2}$/u.test(value)) return years(Number(value) * 100, 100);
  return null;
}

const days = (first: number | null, count: number): Interval | null =>
  first === null || civil(first + count).year > LAST_YEAR ? null : { from: isoDay(first), to: isoDay(first + count) };

function months(year: number, month: number, count: number): Interval | null {
  const end = shiftMonth(year, month, count);
  const [from, to] = [dayNumber(year, month, 1), dayNumber(end.year, end.month, 1)];
  return from === null || to === null ? null : { from: isoDay(from), to: isoDay(to) };
}

const years = (year: number, count: number): Interval | null =>
  year < 1 || year + count > LAST_YEAR ? null : { from: `${isoYear(year)}-01-01`, to: `${isoYear(year + count)}-01-01` };

function ofWeek(year: number, week: number, weekend: boolean): Interval | null {
  const fourth = dayNumber(year, 1, 4);
  if (fourth === null) return null;
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
  return weekend ? days(monday + 5, 2) : days(monday, 7);
}

function minute(date: string, hour: number, minutes: number, zone: string): Interval | null {
  const next = minutes === 59 ? [hour + 1, 0] : [hour, minutes + 1];
  const at = ([h, m]: readonly number[]): string => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`;
  const [year, month, day] = date.split("-").map(Number);
  const number = dayNumber(year!, month!, day!);
  if (number === null || hour > 24 || (hour === 24 && minutes > 0)) return null;
  // The end of a day is the first minute of the next.
  if (hour === 24) return minute(isoDay(number + 1), 0, 0, zone);
  const end = next[0] === 24 ? `${isoDay(number + 1)}T00:00${zone}` : `${date}T${at(next)}${zone}`;
  return { from: `${date}T${at([hour, minutes])}${zone}`, to: end };
}
