import type { Meaning } from "../../time/meaning.ts";
import type { TimePattern } from "../../time/time-rules.ts";
import { ANY_YEAR, MONTH, monthOf, ORDINAL, ordinalOf, SEASON, seasonOf, WEEKDAY, YEAR, YEAR_OF } from "./time-words.ts";

const DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)";
const PART =
  "(?:(?:the )?(?:very )?(?:beginning|start|end|middle|close|rest|early|late|mid|first half|second half|latter half)(?: part| days| months| years)?(?: of)?|(?:early|late|later|earlier) in)(?: the)?[- ]";
/** “Early”, “the end of”: the value is the whole’s. */
const OPENING = `(?:${PART})?`;
/** Words whose number is no year. */
const NUMBERED =
  "resolution|flight|route|highway|boeing|room|article|section|paragraph|no|number|order|directive|regulation|page|chapter";
const WEEK = `(?:(?<weekday>${WEEKDAY}),? (?:the )?)?`;
const from = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d$£€.,:]|\\d/)(?:${source})(?![\\p{L}\\d])`, "dgiu");
const num = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** “'07”, “99”: of this century or the last. */
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) < 50 ? 2000 + Number(text) : 1900 + Number(text);

/** The year that a match says; BC years count astronomically. */
function yearIn({ year, short, bc }: Partial<Record<string, string>>): number | null {
  if (bc !== undefined) return 1 - Number(bc);
  const digits = year ?? short?.slice(1);
  return digits === undefined ? null : fullYear(digits);
}

/** “That”, “next”: the year of “of that year”. */
function yearPhrase(words: string): Meaning {
  const word = words.toLowerCase().split(" ").at(-1)!;
  const by = /^(?:last|previous|preceding)$/u.test(word) ? -1 : /^(?:next|following)$/u.test(word) ? 1 : 0;
  const from = /^(?:last|this|next)$/iu.test(words) ? "publication" : "told";
  return { kind: "shift", unit: "year", by, from };
}

function dateOf({ groups }: RegExpExecArray): Meaning {
  const { day, month, yearOf } = groups as Partial<Record<string, string>>;
  const year = yearIn(groups!);
  return {
    kind: "date",
    ...(year === null ? {} : { year }),
    ...(yearOf ? { yearOf: yearPhrase(yearOf) } : {}),
    ...(month ? { month: monthOf(month) } : {}),
    ...(day ? { day: num(day)! } : {}),
  };
}

function seasonIn(groups: Partial<Record<string, string>>): Meaning {
  const year = yearIn(groups);
  const { season, yearOf } = groups;
  return {
    kind: "season",
    season: seasonOf(season!),
    ...(year === null ? {} : { year }),
    ...(yearOf ? { yearOf: yearPhrase(yearOf) } : {}),
  };
}

/**
 * Numbers with slashes or stops: the day is the part that cannot be a month. Where both can, the month comes first, as American news
 * writes it, until the document's other dates say otherwise.
 */
function numericOf({ groups }: RegExpExecArray): Meaning | null {
  const [a, b] = [Number(groups!["a"]), Number(groups!["b"])];
  const [month, day] = a > 12 ? [b, a] : [a, b];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const order = a === b ? null : a > 12 ? "day-first" : b > 12 ? "month-first" : "either";
  return { kind: "date", year: fullYear(groups!["year"]!), month, day, ...(order && { order }) };
}

/** “The 60s” are of the last century. */
const decadeOf = (decade: number, bc: boolean): Meaning => ({
  kind: "decade",
  year: bc ? 1 - decade : decade >= 100 ? decade : 1900 + decade,
  certain: bc || decade >= 100,
});

const centuryOf = (century: number, bc: boolean): Meaning => ({
  kind: "century",
  year: bc ? -(century - 1) * 100 : (century - 1) * 100 + 1,
});

/** Dates of the calendar. */
export const datePatterns: readonly TimePattern[] = [
  {
    name: "iso",
    pattern: from("(?<year>\\d{4})-(?<m>\\d\\d)-(?<day>\\d\\d)"),
    read: ({ groups }) => ({
      kind: "date",
      year: Number(groups!["year"]),
      month: Number(groups!["m"]),
      day: Number(groups!["day"]),
    }),
  },
  { name: "numeric", pattern: from("(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d\\d)"), read: numericOf },
  {
    name: "month-day-year",
    pattern: from(`${WEEK}${OPENING}(?<month>${MONTH}) ${DAY}(?:,? (?:${ANY_YEAR}|(?<short>'\\d\\d))|${YEAR_OF})?`),
    read: dateOf,
  },
  {
    name: "day-month-year",
    pattern: from(`${WEEK}(?:the )?${DAY}(?: of)?[ -](?<month>${MONTH})(?:[, -]+${ANY_YEAR}|${YEAR_OF})?`),
    read: dateOf,
  },
  {
    name: "weekday-date",
    pattern: from(`(?<weekday>${WEEKDAY}) \\((?<month>${MONTH}) ${DAY}(?:, (?<year>${YEAR}))?(?=\\))`),
    read: dateOf,
  },
  {
    name: "range-start",
    pattern: from(
      `(?<span>(?<day>[0-3]?\\d))(?:st|nd|rd|th)?(?= ?(?:-|–|to|and|until|or) ?[0-3]?\\d(?:st|nd|rd|th)? (?<month>${MONTH})(?: (?<year>${YEAR}))?)`,
    ),
    read: dateOf,
  },
  {
    name: "range-end",
    pattern: new RegExp(
      `(?<=(?<![\\p{L}])(?<month>${MONTH}) [0-3]?\\d ?(?:-|–|to|and|until) ?)(?<day>[0-3]?\\d)(?![\\d:%]|[.,]\\d)(?:, (?<year>${YEAR}))?`,
      "dgiu",
    ),
    read: dateOf,
  },
  {
    name: "month-year",
    pattern: from(`${OPENING}(?:the month of )?(?<month>${MONTH})(?:(?: of)?,? ${ANY_YEAR}|${YEAR_OF})`),
    read: dateOf,
  },
  { name: "month", pattern: from(`${OPENING}(?<month>${MONTH})`), read: dateOf },
  {
    name: "year-span-end",
    pattern: new RegExp(`(?<=(?<![\\p{L}\\d])(?<first>${YEAR})[-–/])(?<day>\\d\\d)(?![\\d\\p{L}])`, "dgiu"),
    read: ({ groups }) => ({ kind: "date", year: Number(groups!["first"]!.slice(0, 2) + groups!["day"]!) }),
  },
  {
    name: "year",
    pattern: from(
      `(?<!(?:${NUMBERED})\\.? )${OPENING}(?:the year )?(?<year>${YEAR})(?! ?(?:people|men|women|soldiers|troops|km|miles|metres|meters|tons|tonnes|ships|percent|%|dollars|points|prisoners|casualties))`,
    ),
    read: dateOf,
  },
  { name: "apostrophe-year", pattern: /(?<![\p{L}\d])['’](?<year>\d\d)(?!\d|s)/dgiu, read: dateOf },
  {
    name: "bc",
    pattern: from(`${OPENING}(?:ca?\\. ?)?(?<year>\\d{1,4}) ?(?:BCE?|B\\.C\\.)`),
    read: ({ groups }) => ({ kind: "date", year: 1 - Number(groups!["year"]) }),
  },
  {
    name: "bc-range-start",
    pattern: from(`${OPENING}(?<span>(?<year>\\d{1,4}))(?= ?(?:-|–|to|and|or) ?\\d{1,4} ?(?:BCE?(?!\\p{L})|B\\.C\\.))`),
    read: ({ groups }) => ({ kind: "date", year: 1 - Number(groups!["year"]) }),
  },
  {
    name: "season-year",
    pattern: from(`(?:the )?(?:early (?:in )?|late (?:in )?|mid-?)?(?<season>${SEASON})(?:(?: of|,)? ${ANY_YEAR}|${YEAR_OF})`),
    read: ({ groups }) => seasonIn(groups!),
  },
  {
    name: "season",
    pattern: from(
      `(?:(?:the|that) )?(?:early |late |mid-?|following )?(?<season>spring|summer|autumn|winter)(?! (?:Olympics|Games|Palace|camp|school|line|break|house))`,
    ),
    read: ({ groups }) => seasonIn(groups!),
  },
  {
    name: "decade",
    pattern: from(
      `(?:the )?(?:early |late |mid-? ?)?(?<decade>1[0-9]\\d0|20\\d0|['’]?[2-9]0|\\d{2,3}0(?=s BC))['’]?s(?: (?<bc>BC)E?)?`,
    ),
    read: ({ groups }) => decadeOf(Number(groups!["decade"]!.replace(/['’]/u, "")), groups!["bc"] !== undefined),
  },
  {
    name: "century",
    pattern: from(`(?:the )?(?:early |late |mid-? ?)?(?<n>${ORDINAL}) century(?: (?<bc>BC))?`),
    read: ({ groups }) => centuryOf(ordinalOf(groups!["n"]!), groups!["bc"] !== undefined),
  },
  {
    name: "day-of-month",
    pattern: from(
      "the (?<day>[12]?\\d|3[01])(?:st|nd|rd|th)(?! (?:century|anniversary|birthday|time|place|floor|century|minute|Congress|Army|Division|Infantry|Battalion|Regiment|Brigade|Corps|Amendment|Street|Avenue|edition|round|day|week|month|year|president|consecutive|largest|\\p{Lu}))",
    ),
    read: dateOf,
  },
];
