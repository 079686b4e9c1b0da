import type { Meaning } from "../../time/meaning.ts";
import type { TimePattern } from "../../time/time-rules.ts";
import { zoneOf, ZONES } from "./time-zones.ts";
import { partOf } from "./time-relative.ts";
import { MONTH, monthOf, WEEKDAY, weekdayOf, YEAR } from "./time-words.ts";

const from = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d$£€.,:/-])(?:${source})(?![\\p{L}\\d])`, "dgiu");
const ZONE = `(?: ?\\(?(?:(?<zone>${ZONES})(?: ?(?<offset>[+-] ?\\d{1,2}(?::?[0-5]\\d)?))?|(?:(?!this|that|every|each|same|some|any|the)[a-z]+ )time)\\)?)?`;
const CLOCK = `(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))? ?(?<half>a\\.?m\\.?|p\\.?m\\.?)|(?<hour24>[01]?\\d|2[0-4]):(?<minute24>[0-5]\\d)(?::\\d\\d)?|(?<military>(?:[01]\\d|2[0-4])[0-5]\\d)(?= (?:hours|UTC|GMT))`;
const ON = `(?:,? (?:on )?(?:(?<weekday>${WEEKDAY})|(?<month>${MONTH}) (?<day>\\d{1,2})(?:, (?<year>${YEAR}))?))?`;

function clockOf({ groups }: RegExpExecArray): Meaning | null {
  const { hour, minute, half, hour24, minute24, military, zone, offset, weekday, month, day, year } = groups as Partial<
    Record<string, string>
  >;
  const given = Number(hour ?? hour24 ?? military!.slice(0, 2));
  if (half !== undefined && given > 12) return null;
  const late = half !== undefined && /^p/iu.test(half);
  const at = half === undefined ? given : late ? (given % 12) + 12 : given % 12;
  const time = `${String(at).padStart(2, "0")}:${minute ?? minute24 ?? military?.slice(2) ?? "00"}${zoneOf(zone, offset)}`;
  const date: Meaning | null = weekday
    ? { kind: "weekday", weekday: weekdayOf(weekday), direction: null }
    : month
      ? { kind: "date", month: monthOf(month), day: Number(day), ...(year ? { year: Number(year) } : {}) }
      : null;
  return { kind: "clock", time, date };
}

/** Times of day. */
export const clockPatterns: readonly TimePattern[] = [
  { name: "clock", pattern: from(`(?:${CLOCK})(?: hours)?${ZONE}${ON}`), read: clockOf },
  {
    name: "noon",
    pattern: from(`(?<part>noon|midnight|midday|dawn|dusk)${ON}`),
    read: ({ groups }) => ({
      kind: "clock",
      time: partOf(groups!["part"]!),
      date: groups!["weekday"] ? { kind: "weekday", weekday: weekdayOf(groups!["weekday"]), direction: null } : null,
    }),
  },
  {
    name: "part-of-day",
    pattern: from(
      "(?:early (?:in )?|late (?:in )?)?(?<one>the |one )?(?:early |late )?(?<part>morning|afternoon|evening|night)(?! (?:shift|club|school|market|vision|newspaper))",
    ),
    // Without an article it is no night in particular: “at night”, “night raids”.
    read: ({ groups }) => ({
      kind: "clock",
      time: partOf(groups!["part"]!),
      date: null,
      ...(groups!["one"] === undefined ? { generic: true } : {}),
    }),
  },
];

const reference = (value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF", words: string, name: string): TimePattern => ({
  name,
  pattern: from(`(?:${words})(?!-)`),
  read: () => ({ kind: "reference", value }),
});

/** Times that only point: now, once, to come. */
export const referencePatterns: readonly TimePattern[] = [
  reference(
    "PRESENT_REF",
    "(?:right )?now|currently|current|at present|presently|nowadays|these days|the time being|the moment|at the moment",
    "present",
  ),
  reference("PAST_REF", "(?:more |most )?recently(?! as)|recent|in the past|the past(?! (?:\\p{L}|\\d))|lately|long ago", "past"),
  reference(
    "FUTURE_REF",
    "(?:the )?(?:near |foreseeable |immediate )?future|the (?:long|short|near|medium) term|very soon(?! after)|in the coming days",
    "future",
  ),
];
