import type { Check } from "../document/annotation/check.ts";
import type { WeekdayClaim } from "./check-rules.ts";

const DAY = 86_400_000;
const HALF_YEAR = 183 * DAY;

/** Holds a weekday against its date; without a year, the year in which the date lies nearest to the publication. */
export function checkWeekday({ weekday, year, month, day }: WeekdayClaim, published: string | null): Omit<Check, "spans"> {
  const at = dateOf(year, month, day, published);
  if (at === "none") return found("inconsistent", `${month}/${day} is no day of the calendar`);
  if (at === null) return found("undecided", "neither the text nor the publication says the year");
  const date = new Date(at);
  const right = ((date.getUTCDay() + 6) % 7) + 1;
  return found(
    right === weekday ? "consistent" : "inconsistent",
    `${date.toISOString().slice(0, 10)} is a ${date.toUTCString().slice(0, 3)}`,
  );
}

const found = (verdict: Check["verdict"], note: string): Omit<Check, "spans"> => ({
  kind: "weekday",
  verdict,
  note,
  rule: "check.weekday",
});

function dateOf(year: number | null, month: number, day: number, published: string | null): number | "none" | null {
  const near = published === null ? null : Date.parse(published.slice(0, 10));
  if (year === null && (near === null || Number.isNaN(near))) return null;
  const first = year ?? new Date(near!).getUTCFullYear();
  const at = utc(first, month, day);
  if (at === null) return "none";
  if (year !== null || Math.abs(at - near!) <= HALF_YEAR) return at;
  return utc(at > near! ? first - 1 : first + 1, month, day) ?? "none";
}

function utc(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}
