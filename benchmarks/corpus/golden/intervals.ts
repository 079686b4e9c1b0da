const DAY = 86_400_000;

/** The days that a TIMEX3 date covers, [from, to): a year, quarter, month, week or day; null for any other value. */
export function intervalOf(value: string): readonly [from: string, to: string] | null {
  const [, year, quarter, week, month, day] = /^(\d{4})(?:-Q([1-4])|-W(\d\d)|-(\d\d)(?:-(\d\d))?)?$/u.exec(value) ?? [];
  if (year === undefined) return null;
  const y = Number(year);
  if (quarter) return months(y, 3 * Number(quarter) - 3, 3);
  if (week) return days(mondayOfWeek(y, Number(week)), 7);
  if (day) return days(Date.UTC(y, Number(month) - 1, Number(day)), 1);
  return month ? months(y, Number(month) - 1, 1) : months(y, 0, 12);
}

const printed = (time: number): string => new Date(time).toISOString().slice(0, 10);
const days = (start: number, count: number): [string, string] => [printed(start), printed(start + count * DAY)];
const months = (year: number, month: number, count: number): [string, string] => [
  printed(Date.UTC(year, month, 1)),
  printed(Date.UTC(year, month + count, 1)),
];

/** ISO 8601: week 1 is that of 4 January. */
function mondayOfWeek(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth + (7 * (week - 1) - weekday) * DAY;
}
