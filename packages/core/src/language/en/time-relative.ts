import type { Meaning, ShiftAnchor, TimeUnit } from "../../time/meaning.ts";
import type { TimePattern } from "../../time/time-rules.ts";
import {
  MONTH,
  monthOf,
  NUMBER,
  numberOf,
  ORDINAL,
  ordinalOf,
  SEASON,
  seasonOf,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayOf,
  YEAR,
} from "./time-words.ts";

const from = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d-]|\\d[.,])(?:${source})(?![\\p{L}\\d])`, "dgiu");
const PART =
  "(?:(?:the )?(?:very )?(?:beginning|start|end|middle|close|rest|remainder|first half|second half|early part|early|late|later|earlier|mid)(?: of)?[- ])?";
const DIRECTIONS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  prior: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
};
const direction = (word: string): -1 | 0 | 1 => DIRECTIONS[word.toLowerCase()]!;
/** Words that count from what was told, not from the publication. */
const TOLD = /^(?:previous|preceding|prior|following)$/iu;

function shift(unit: TimeUnit, by: number, anchor: ShiftAnchor = "publication"): Meaning {
  return { kind: "shift", unit, by, from: anchor };
}

/** Days and longer: hours before now are a time of today. */
const countedOf = ({ groups }: RegExpExecArray, sign: 1 | -1, anchor: "publication" | "told"): Meaning =>
  shift(unitOf(groups!["unit"]!), sign * Math.round(numberOf(groups!["n"]!)), anchor);

const COUNT = `(?<n>an?|${NUMBER})`;
const ABOUT = "(?:(?:about|around|nearly|almost|more than|over|less than|some|just|only|roughly|approximately) )?";

/** Times that count from the publication, or from what was told last. */
export const relativePatterns: readonly TimePattern[] = [
  {
    name: "today",
    pattern: from("(?<word>today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow)"),
    read: ({ groups }) =>
      shift(
        "day",
        { today: 0, tonight: 0, yesterday: -1, tomorrow: 1, "the day before yesterday": -2, "the day after tomorrow": 2 }[
          groups!["word"]!.toLowerCase()
        ]!,
      ),
  },
  {
    name: "day-part",
    pattern: from(
      "(?<word>yesterday|tomorrow|this|last|today|(?:early |late )?(?:the )?(?:next|following|same|previous)|that|that same) (?:early |late )?(?<part>morning|afternoon|evening|night)",
    ),
    read: ({ groups }) => ({
      kind: "clock",
      time: partOf(groups!["part"]!),
      date: dayNamed(groups!["word"]!.toLowerCase().split(" ").at(-1)!),
    }),
  },
  {
    name: "weekday",
    pattern: from(`(?:(?<direction>last|this|next|this past|this coming|coming) )?(?<weekday>${WEEKDAY})`),
    read: ({ groups }) => ({
      kind: "weekday",
      weekday: weekdayOf(groups!["weekday"]!),
      direction: groups!["direction"] ? direction(groups!["direction"].split(" ").at(-1)!) : null,
    }),
  },
  {
    name: "weekday-part",
    pattern: from(
      `(?:(?<direction>last|this|next) )?(?:(?:early|late) )?(?<weekday>${WEEKDAY}) (?:early |late )?(?<part>morning|afternoon|evening|night)`,
    ),
    read: ({ groups }) => ({
      kind: "clock",
      time: partOf(groups!["part"]!),
      date: {
        kind: "weekday",
        weekday: weekdayOf(groups!["weekday"]!),
        direction: groups!["direction"] ? direction(groups!["direction"]) : null,
      },
    }),
  },
  {
    name: "unit",
    pattern: from(
      `${PART}(?:(?:early|late) )?(?:the )?(?<direction>last|past|previous|preceding|this|current|next|coming|following|upcoming) (?<unit>day|weekend|week|month|quarter|year|decade|century)(?:['’]s)?`,
    ),
    read: unitMeaning,
  },
  {
    name: "unit-after",
    pattern: from("the (?<unit>day|week|month|year) (?<direction>before|after|previous|following|earlier|prior)"),
    read: ({ groups }) => shift(unitOf(groups!["unit"]!), /after|following/iu.test(groups!["direction"]!) ? 1 : -1, "told"),
  },
  {
    name: "same",
    pattern: from(
      "(?:(?:early|late|later|earlier) (?:in )?)?(?:(?:the|that) (?:very )?same (?<unit>day|week|month|year)|that (?<other>day|week|month|year))",
    ),
    read: ({ groups }) => shift(unitOf(groups!["unit"] ?? groups!["other"]!), 0, "told"),
  },
  {
    name: "the-unit",
    pattern: from(
      "(?:(?:the )?(?:beginning|start|end|middle|rest|course|close|(?:early|latter|later) part) of|(?:early|late|later|earlier) in) the (?<unit>day|week|month|year|decade)",
    ),
    read: ({ groups }) => shift(unitOf(groups!["unit"]!), 0, "told"),
  },
  {
    name: "the-day",
    pattern: from(
      "(?<=(?:end|ends|ended|ending|close|closed|closing|began|for|on|of|during|in) )the (?<unit>day)(?= (?:up|down|at|with|in|lower|higher)|[,.;])",
    ),
    read: () => shift("day", 0, "frame"),
  },
  { name: "weekend", pattern: from("the weekend"), read: () => shift("weekend", 0) },
  { name: "ago", pattern: from(`${ABOUT}${COUNT} (?<unit>${UNIT}) ago`), read: (match) => countedOf(match, -1, "publication") },
  {
    name: "in-units",
    pattern: from(`(?<=in )${ABOUT}${COUNT} (?<unit>${UNIT})['’] time`),
    read: (match) => countedOf(match, 1, "publication"),
  },
  {
    name: "later",
    pattern: from(`${ABOUT}${COUNT} (?<unit>${UNIT}) (?:later|afterwards?)`),
    read: (match) => countedOf(match, 1, "told"),
  },
  {
    name: "earlier",
    pattern: from(`${ABOUT}${COUNT} (?<unit>${UNIT}) (?:earlier|previously|prior(?! to)|before(?=[,.;]))`),
    read: (match) => countedOf(match, -1, "told"),
  },
  {
    name: "named-month",
    pattern: from(`${PART}(?:the )?(?<direction>last|this|next|previous|following) (?<month>${MONTH})`),
    read: ({ groups }) => ({ kind: "named", month: monthOf(groups!["month"]!), direction: direction(groups!["direction"]!) }),
  },
  {
    name: "named-season",
    pattern: from(`(?:the )?(?<direction>last|this|next|previous|following) (?<season>${SEASON})`),
    read: ({ groups }) => ({ kind: "named", season: seasonOf(groups!["season"]!), direction: direction(groups!["direction"]!) }),
  },
  {
    name: "earlier-this",
    pattern: from("(?:earlier|later) (?<word>today|this (?<unit>week|month|year))"),
    read: ({ groups }) => shift(groups!["unit"] ? unitOf(groups!["unit"]) : "day", 0),
  },
  {
    name: "quarter",
    pattern: from(
      `(?:the )?(?:fiscal )?(?<q>${ORDINAL}|final|last|opening)[ -](?:fiscal )?quarter(?: of (?:(?:fiscal )?(?<year>${YEAR})|(?:the )?(?<direction>last|this|next|previous) year))?`,
    ),
    read: quarterOf,
  },
  { name: "quarter-short", pattern: from(`Q(?<q>[1-4])(?:,? (?<year>${YEAR}))?`), read: quarterOf },
  {
    name: "fiscal-year",
    pattern: from(`(?:fiscal(?: year)?|FY) ?(?<year>${YEAR})`),
    read: ({ groups }) => ({ kind: "date", year: Number(groups!["year"]) }),
  },
];

/** The day of “that morning”, “the next morning”, “last night”. */
function dayNamed(word: string): Meaning {
  const by = { yesterday: -1, last: -1, previous: -1, tomorrow: 1, next: 1, following: 1 }[word] ?? 0;
  return shift("day", by, /^(?:next|following|same|previous|that)$/u.test(word) ? "told" : "publication");
}

function unitMeaning({ groups }: RegExpExecArray): Meaning {
  const { unit, direction: word } = groups as Record<"unit" | "direction", string>;
  if (/^(?:past|last)$/iu.test(word) && /^(?:decade|century)$/iu.test(unit))
    return { kind: "duration", value: unit.toLowerCase() === "decade" ? "P10Y" : "P100Y" };
  return shift(
    unitOf(unit),
    direction(word),
    TOLD.test(word) || (/^next$/iu.test(word) && unit.toLowerCase() === "day") ? "told" : "frame",
  );
}

function quarterOf({ groups }: RegExpExecArray): Meaning | null {
  const { q, year, direction: word } = groups as { q: string; year?: string; direction?: string };
  const quarter = /^(?:final|last)$/iu.test(q) ? 4 : /^opening$/iu.test(q) ? 1 : ordinalOf(q);
  if (/^last$/iu.test(q) && year === undefined && word === undefined) return shift("quarter", -1);
  if (!(quarter >= 1 && quarter <= 4)) return null;
  return { kind: "quarter", quarter, ...(year ? { year: Number(year) } : {}), ...(word ? { shift: direction(word) } : {}) };
}

/** TIMEX3 parts of a day. */
export const partOf = (part: string): string =>
  ({
    morning: "MO",
    afternoon: "AF",
    evening: "EV",
    night: "NI",
    noon: "12:00",
    midnight: "24:00",
    dawn: "MO",
    dusk: "EV",
    midday: "MI",
  })[part.toLowerCase()]!;
