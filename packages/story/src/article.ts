import type { Reading } from "@hearsay/core";

/** A document as it is compared with others: its reading, under an id that is its own among them. */
export interface Article {
  readonly id: string;
  readonly reading: Reading;
}

/** The day of publication in days since 1970; null where it is not known. */
export function dayOf({ reading }: Article): number | null {
  const instant = instantOf(reading.document.published);
  return instant === null ? null : Math.floor(instant / DAY);
}

const DAY = 86_400_000;

/** Milliseconds since 1970 of an ISO 8601 date or date-time; null for none. */
export function instantOf(date: string | null): number | null {
  if (date === null) return null;
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? null : instant;
}

/** Whether one was published before the other: by the instant where both have one, else by the day; null where nothing tells. */
export function isEarlier(a: Article, b: Article): boolean | null {
  const [first, second] = [a.reading.document.published, b.reading.document.published];
  if (first === null || second === null) return null;
  const timed = first.includes("T") && second.includes("T");
  const [left, right] = timed ? [instantOf(first), instantOf(second)] : [dayOf(a), dayOf(b)];
  return left === null || right === null || left === right ? null : left < right;
}
