import type { Candidate, Meaning } from "./meaning.ts";
import type { TimeRules } from "./time-rules.ts";

/**
 * Gives dates the year that is said once for both: “April and June 1955”, “27 May – 28 May 1905”, “the spring and summer of 1943”. A
 * month that comes later in the year than the one with the year is of the year before (“from November to March 1943”).
 */
export function shareYears(candidates: readonly Candidate[], text: string, { joinsDates }: TimeRules): Candidate[] {
  const shared = [...candidates];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [here, next] = [shared[i]!, shared[i + 1]!];
    const year = yearOf(next.meaning);
    if (year === null || !joinsDates.test(text.slice(here.end, next.start))) continue;
    const meaning = withYear(here.meaning, next.meaning, year);
    if (meaning) shared[i] = { ...here, meaning };
  }
  return shared;
}

const yearOf = (meaning: Meaning): number | null =>
  (meaning.kind === "date" && meaning.month !== undefined) || meaning.kind === "season" ? (meaning.year ?? null) : null;

function withYear(meaning: Meaning, next: Meaning, year: number): Meaning | null {
  if (meaning.kind === "season") return meaning.year === undefined ? { ...meaning, year } : null;
  if (meaning.kind !== "date" || meaning.month === undefined || meaning.year !== undefined || meaning.yearOf) return null;
  const before = next.kind === "date" && next.month! < meaning.month;
  return { ...meaning, year: before ? year - 1 : year };
}
