import type { AgeClaim, PercentageClaim, SumClaim, WeekdayClaim } from "../../check/check-rules.ts";
import type { Span } from "../../document/span.ts";
import { NUMBER, readNumber } from "./check-numbers.ts";
import { MONTH, monthOf, WEEKDAY, weekdayOf, YEAR } from "./time-words.ts";

const N = NUMBER;
const of = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d.,$£€-])${source}(?![\\p{L}\\d])`, "dgiu");
const spanOf = (match: RegExpExecArray | RegExpMatchArray, group: string): Span => match.indices!.groups![group]!;
const num = (text: string): number => readNumber(text).value;

const DATES = [
  of(`(?<weekday>${WEEKDAY}),? (?:the )?\\(?(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>${YEAR}))?`),
  of(`(?<weekday>${WEEKDAY}),? (?:the )?\\(?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`),
];

/** “Wednesday, 13 September 2023”, “Wednesday (Sept. 13)”. */
export const readWeekdays = (text: string): WeekdayClaim[] =>
  DATES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): WeekdayClaim => {
      const { weekday, month, day, year } = match.groups!;
      return {
        span: [match.index, match.index + match[0].length],
        weekday: weekdayOf(weekday!),
        month: monthOf(month!),
        day: Number(day),
        year: year ? Number(year) : null,
      };
    }),
  );

/** “Lund, 62,”: the age right behind a name. */
export const readAges = (text: string): AgeClaim[] =>
  [...text.matchAll(/(?<=\p{L}), (?:aged )?(?<age>\d{1,3})(?=[,.;)]| who)/dgu)].map((match) => ({
    span: spanOf(match, "age"),
    value: Number(match.groups!["age"]),
    beside: match.index,
  }));

const BORN = new RegExp(
  `(?<=\\p{L})(?:,? who)? (?:was |were )?\\(?born (?:on |in )?(?:(?:${MONTH}) (?:\\d{1,2},? )?|\\d{1,2} (?:${MONTH}) |[^.;]{0,40}? in )?(?<year>(?:18|19|20)\\d\\d)`,
  "dgiu",
);
const LIVED = /(?<=\p{L}) \((?<year>(?:18|19|20)\d\d)[-–](?:\d{4})?\)/dgu;

/** “Lund was born in 1960”, “Lund (1960–2011)”. */
export const readBirths = (text: string): AgeClaim[] =>
  [BORN, LIVED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      span: spanOf(match, "year"),
      value: Number(match.groups!["year"]),
      beside: match.index,
    })),
  );

const TOTALS = [
  of(
    `(?<a>${N}) (?:\\p{L}+ ){0,3}?\\p{L}+ and (?<b>${N}) (?:\\p{L}+ ){0,3}?\\p{L}+,? (?:–|—|or|,)? ?(?<total>${N}) (?:people |persons )?in (?:all|total)`,
  ),
  of(
    `(?<a>${N}) (?:\\p{L}+ ){0,3}?\\p{L}+, (?<b>${N}) (?:\\p{L}+ ){0,3}?\\p{L}+,? and (?<c>${N}) (?:\\p{L}+ ){0,3}?\\p{L}+,? (?:–|—|or|,)? ?(?<total>${N}) in (?:all|total)`,
  ),
  of(
    `(?:a )?total of (?<total>${N})(?: \\p{L}+){0,3} ?[:,(–—] ?(?<a>${N})(?: (?!and )\\p{L}+){0,4}, (?<b>${N})(?: (?!and )\\p{L}+){0,4},? and (?<c>${N})(?! ?(?:percent|%))`,
  ),
  of(
    `(?:a )?total of (?<total>${N})(?: \\p{L}+){0,3} ?[:(–—] ?(?<a>${N})(?: (?!and )\\p{L}+){0,4},? and (?<b>${N})(?! ?(?:percent|%))`,
  ),
];
const PARTS = of(
  `(?<total>${N}) (?:\\p{L}+ ){0,2}?(?:people|persons|soldiers|civilians|officers|passengers|workers|men|women|students|troops|migrants|prisoners|hostages|others|protesters|policemen|deaths|cases|members|employees|residents|refugees|fighters|children),? (?:including|among them|of whom|of them) (?:at least )?(?<a>${N})(?! ?(?:percent|%|-year|months?|years?|days?|weeks?|from))`,
);

/** Parts beside a total that the wording makes one. */
export function readSums(text: string): SumClaim[] {
  const whole = TOTALS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => claimOf(match, true)));
  return [...whole, ...[...text.matchAll(PARTS)].map((match) => claimOf(match, false))];
}

function claimOf(match: RegExpMatchArray, complete: boolean): SumClaim {
  const parts = ["a", "b", "c"].filter((name) => match.groups![name] !== undefined);
  const spans = [...parts, "total"].map((name) => spanOf(match, name)).toSorted((a, b) => a[0] - b[0]);
  return { spans, parts: parts.map((name) => num(match.groups![name]!)), total: num(match.groups!["total"]!), complete };
}

const PERCENT = "(?<percent>\\d+(?:\\.\\d+)?) ?(?:percent|per cent|%)";
const SHARES = [
  of(
    `(?<a>${N}) (?:out )?of (?:the |its |their |all )?(?<b>${N})(?: \\p{L}+){0,3}?,? ?(?:\\(|, or |or |, )(?:about |nearly |around |roughly )?${PERCENT}`,
  ),
  of(`${PERCENT},? ?(?:\\(|, or |or )(?<a>${N}) (?:out )?of (?:the |its |their )?(?<b>${N})`),
];
const CHANGES = [
  of(
    `(?:rose|risen|rise|fell|fallen|fall|dropped|drop|increased|increase|grew|grown|climbed|declined|decline|jumped|gained|slipped)(?: by)? ${PERCENT},? (?:to (?<b>${N})[^.;,]{0,25}? from (?<a>${N})|from (?<c>${N})[^.;,]{0,25}? to (?<d>${N}))`,
  ),
];
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 50,
  "one-third": 100 / 3,
  "a third": 100 / 3,
  "two-thirds": 200 / 3,
  "a quarter": 25,
  "one-quarter": 25,
  "three-quarters": 75,
};
const FRACTION = of(
  `(?<fraction>half|one-third|a third|two-thirds|a quarter|one-quarter|three-quarters) \\((?<a>${N}) (?:out )?of (?<b>${N})\\)`,
);

/** Percentages beside the numbers that they are of. */
export function readPercentages(text: string): PercentageClaim[] {
  const shares = SHARES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): PercentageClaim => ({
      spans: inOrder(match, "a", "b", "percent"),
      percent: readNumber(match.groups!["percent"]!),
      share: [num(match.groups!["a"]!), num(match.groups!["b"]!)],
    })),
  );
  const changes = CHANGES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): PercentageClaim => {
      const [before, after] = match.groups!["a"] === undefined ? (["c", "d"] as const) : (["a", "b"] as const);
      return {
        spans: inOrder(match, "percent", before, after),
        percent: readNumber(match.groups!["percent"]!),
        change: [num(match.groups![before]!), num(match.groups![after]!)],
      };
    }),
  );
  const fractions = [...text.matchAll(FRACTION)].map((match): PercentageClaim => ({
    spans: inOrder(match, "fraction", "a", "b"),
    percent: { value: Number(FRACTIONS[match.groups!["fraction"]!.toLowerCase()]!.toFixed(1)), slack: 1.5 },
    share: [num(match.groups!["a"]!), num(match.groups!["b"]!)],
  }));
  return [...shares, ...changes, ...fractions];
}

const inOrder = (match: RegExpMatchArray, ...groups: readonly string[]): Span[] =>
  groups.map((group) => spanOf(match, group)).toSorted((a, b) => a[0] - b[0]);
