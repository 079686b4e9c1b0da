import type { TimePattern } from "../../time/time-rules.ts";
import { durationOf, NUMBER, numberOf, UNIT, unitOf, WEEKDAY, weekdayOf } from "./time-words.ts";

const from = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d$£€.,-])(?:${source})(?![\\p{L}\\d])`, "dgiu");
const ABOUT =
  "(?:(?:at least|at most|about|around|nearly|almost|more than|over|less than|under|some|just|only|roughly|approximately|(?:the |these |those )?(?:last|past|next|first|final|previous|following|coming)|the|another|up to) )?";

/** Durations and sets. */
export const spanPatterns: readonly TimePattern[] = [
  {
    name: "age",
    pattern: from(`(?<n>${NUMBER})[- ](?<unit>years?|months?|days?|weeks?)[- ]old`),
    read: ({ groups }) => ({ kind: "duration", value: durationOf(unitOf(groups!["unit"]!), numberOf(groups!["n"]!)) }),
  },
  {
    name: "duration",
    pattern: from(
      `${ABOUT}(?<n>${NUMBER}|an?|half an|half a|(?:the |an |this |that )?entire)(?<half> and a half)?(?: (?:second|third|fourth|fifth)(?= (?:consecutive|straight)))?(?: (?:consecutive|straight|full|whole|more|additional|long|short|calendar))?[- ](?<unit>${UNIT})(?:['’])?(?![- ]old| ago| later| earlier| before(?=[,.;]))`,
    ),
    read: ({ groups }) => ({
      kind: "duration",
      value: durationOf(unitOf(groups!["unit"]!), amountOf(groups!["n"]!, groups!["half"] !== undefined)),
    }),
  },
  {
    name: "some-duration",
    pattern: from(
      `(?:(?:several|many|a few|a couple of|some|recent|the (?:last|past|next|coming) few|the (?:last|past|next|coming)|the (?:last|past) several|hundreds of|dozens of|numerous|few|those|these(?! days)) )(?<unit>(?:second|minute|hour|day|week|month|year|decade)s)`,
    ),
    read: ({ groups }) => ({ kind: "duration", value: durationOf(unitOf(groups!["unit"]!), "X") }),
  },
  {
    name: "long-duration",
    pattern: from("(?:an? |the |its |their )?(?<unit>(?:minute|hour|day|week|month|year|decade|centurie)s)-long"),
    read: ({ groups }) => ({ kind: "duration", value: durationOf(unitOf(groups!["unit"]!), "X") }),
  },
  {
    name: "bare-duration",
    pattern: from(
      "(?<=(?:for|in|over|within|of|after) )(?<unit>(?:minute|hour|day|week|month|year|decade|centurie)s)(?! (?:old|of))",
    ),
    read: ({ groups }) => ({ kind: "duration", value: durationOf(unitOf(groups!["unit"]!), "X") }),
  },
  {
    name: "every",
    pattern: from(
      `(?:every|each) (?:(?<n>${NUMBER}|other) )?(?<unit>days?|weeks?|months?|years?|hours?|minutes?|morning|evening|night|afternoon)`,
    ),
    read: ({ groups }) => ({ kind: "set", value: everyOf(groups!["unit"]!, groups!["n"]) }),
  },
  {
    name: "every-weekday",
    pattern: from(
      `(?:every|each) (?<weekday>${WEEKDAY})|(?<plural>mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)`,
    ),
    read: ({ groups }) => ({
      kind: "set",
      value: `XXXX-WXX-${weekdayOf(groups!["weekday"] ?? groups!["plural"]!.slice(0, -1))}`,
    }),
  },
  {
    name: "frequency",
    pattern: from("(?<word>daily|nightly|weekly|fortnightly|monthly|quarterly|annually|yearly|hourly|biannual|annual)"),
    read: ({ groups }) => ({ kind: "set", value: FREQUENCIES[groups!["word"]!.toLowerCase()]! }),
  },
  {
    name: "times-a",
    pattern: from(
      `(?:once|twice|(?:${NUMBER}) times) an? (?<unit>day|week|month|year|hour)|per (?<rate>day|week|month|year|hour)`,
    ),
    read: ({ groups }) => ({ kind: "set", value: durationOf(unitOf(groups!["unit"] ?? groups!["rate"]!), 1) }),
  },
];

/** “Half an”, “two … and a half”, “the entire”. */
function amountOf(words: string, half: boolean): number {
  if (/^half a/iu.test(words)) return 0.5;
  return (/entire$/iu.test(words) ? 1 : numberOf(words)) + (half ? 0.5 : 0);
}

const FREQUENCIES: Readonly<Record<string, string>> = {
  daily: "P1D",
  nightly: "P1D",
  weekly: "P1W",
  fortnightly: "P2W",
  monthly: "P1M",
  quarterly: "P1Q",
  annually: "P1Y",
  yearly: "P1Y",
  annual: "P1Y",
  hourly: "PT1H",
  biannual: "P6M",
};

function everyOf(unit: string, count: string | undefined): string {
  if (/morning|evening|night|afternoon/iu.test(unit))
    return `XXXX-XX-XXT${{ morning: "MO", evening: "EV", night: "NI", afternoon: "AF" }[unit.toLowerCase()]!}`;
  return durationOf(unitOf(unit), count === undefined ? 1 : count.toLowerCase() === "other" ? 2 : numberOf(count));
}
