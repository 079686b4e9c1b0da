import type { Candidate } from "./meaning.ts";
import type { TimeRules } from "./time-rules.ts";

/** Makes one phrase of a time of day and the date that it is of: “the night of 8 February 1904”, “9:34 p.m., March 19”. */
export function joinClocks(candidates: readonly Candidate[], text: string, { joinsClock }: TimeRules): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const clock = joined.at(-1);
    const fits =
      clock?.meaning.kind === "clock" &&
      clock.meaning.date === null &&
      (candidate.meaning.kind === "weekday" || (candidate.meaning.kind === "date" && candidate.meaning.day !== undefined)) &&
      joinsClock.test(text.slice(clock.end, candidate.start));
    if (!fits) joined.push(candidate);
    else
      joined[joined.length - 1] = {
        ...clock,
        end: candidate.end,
        meaning: { kind: "clock", time: clock.meaning.kind === "clock" ? clock.meaning.time : "", date: candidate.meaning },
      };
  }
  return joined;
}
