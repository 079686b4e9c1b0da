import type { Candidate } from "./meaning.ts";
import type { ToldDate } from "./resolved.ts";
import type { Tense } from "./tense.ts";
import type { TimeRules } from "./time-rules.ts";

/** A phrase and the date that it was found to name. */
export interface Read {
  readonly candidate: Candidate;
  readonly told: ToldDate | null;
}

/** The date that stands right before a phrase: that of “on Tuesday at 10 a.m.”. */
export function besideOf(before: Read | null, { start }: Candidate, text: string, { joinsTime }: TimeRules): ToldDate | null {
  return before !== null && joinsTime.test(text.slice(before.candidate.end, start)) ? before.told : null;
}

/** The date told last, once a phrase has been read; what is still to come does not move it. */
export function toldAfter(told: ToldDate | null, now: Read, tense: Tense, text: string, rules: TimeRules): ToldDate | null {
  if (now.told === null || tense === "future" || !opensTime(now.candidate, text, rules)) return told;
  // A year alone leaves the month of that year that was told before it.
  return now.told.month === null && told?.year === now.told.year ? told : now.told;
}

/** Most code units of text that are looked at before a phrase. */
const LOOK_BACK = 20;

/** Whether what follows may be told of a date: a year within a phrase (“the 1983 record”) is said in passing. */
function opensTime({ start, meaning }: Candidate, text: string, { opensYear }: TimeRules): boolean {
  const bare = meaning.kind === "date" && meaning.month === undefined && meaning.year !== undefined;
  return !bare || opensYear.test(text.slice(Math.max(0, start - LOOK_BACK), start));
}
