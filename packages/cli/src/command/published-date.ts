import { UsageError } from "./usage-error.ts";

/** The forms of a publication date, for messages. */
export const publishedForms = "YYYY, YYYY-MM, YYYY-MM-DD or an ISO 8601 date-time such as 2026-03-11T14:05+01:00";

const pattern =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?:Z|[+-](?<offset>\d{2}:?\d{2}|\d{2}))?)?)?)?$/;

/** Whether `text` is an ISO 8601 year, month, day or date-time that exists in the calendar. */
export function isPublishedDate(text: string): boolean {
  const parts = pattern.exec(text)?.groups;
  if (!parts) return false;
  const part = (name: string, least: number): number => Number(parts[name] ?? least);
  const month = part("month", 1);
  return (
    part("year", 1) >= 1 &&
    month >= 1 &&
    month <= 12 &&
    part("day", 1) >= 1 &&
    part("day", 1) <= daysIn(part("year", 1), month) &&
    part("hour", 0) <= 23 &&
    part("minute", 0) <= 59 &&
    part("second", 0) <= 60 // a leap second
  );
}

/**
 * Checks the value of `--published`.
 * @throws UsageError that lists what is accepted.
 */
export function parsePublished(text: string): string {
  if (isPublishedDate(text)) return text;
  throw new UsageError(`--published takes ${publishedForms}; got “${text}”`);
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
