import { ENGLISH_NUMBER, englishQuantities, readEnglishNumber } from "@hearsay/core";
import type { Bound, NumberMention } from "../../text/text-rules.ts";
import { BOUNDS, CURRENCIES, FRACTIONS, ORDINALS, VAGUE } from "./number-words.ts";
import { wordKey } from "./word-key.ts";

const oneOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll("$", String.raw`\$`))
    .join("|");
const MONEY = oneOf([...CURRENCIES.keys()].filter((name) => /\p{L}{3}/u.test(name)));
/** A number or a range, with what stands before and behind it. */
const NUMBERS = new RegExp(
  String.raw`(?<![\p{L}\d.,:-])(?:(?<bound>${oneOf(BOUNDS.keys())}) )?(?<sign>US\$|[$€£¥])?(?<first>${ENGLISH_NUMBER})(?<scale>k|m|bn|tn)?(?:(?: ?[-–] ?| to )(?:US\$|[$€£¥])?(?<last>${ENGLISH_NUMBER}))?(?![\p{L}\d]|[,.:]\d)(?:(?<percent> ?%|[ -]per ?cent\b| percentage points?\b)| (?<money>${MONEY})\b| (?<times>times)\b| (?<period>seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b)?`,
  "dgiu",
);
const VAGUES = new RegExp(String.raw`(?<![\p{L}\d])(?<word>${oneOf(VAGUE.keys())})(?![\p{L}\d])`, "giu");
const ORDINAL = new RegExp(String.raw`(?<![\p{L}\d.-])(?:(?<digits>\d{1,3})(?:st|nd|rd|th)|(?<word>${ORDINALS.slice(1).join("|")}))(?![\p{L}\d-])`, "giu"); // prettier-ignore
const FRACTION = new RegExp(String.raw`(?<![\p{L}\d-])(?:(?<bound>${oneOf(BOUNDS.keys())}) )?(?<word>${[...FRACTIONS.keys()].map((f) => f.replace(" ", "[ -]")).join("|")})(?= (?:of (?!an? )|the |its |their |his |her ))`, "giu"); // prettier-ignore
/** Bounds that are prepositions or articles as well, before small numbers. */
const PLACES = /^(?:over|under|around|some|about)$/iu;
const SMALL = 10;
/** “Eight minutes to four” is a time, and none of its words is a number. */
const CLOCK =
  /(?:\p{L}+|\d+)(?: minutes?)? (?:to|past|before|after) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon)\b(?= in the| at|[,.;]| on| this| that|$)/giu;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 };

/** Numbers of an English text in text order: counts, quantities, money, shares, ordinals, and words such as “dozens”. */
export function englishNumbers(written: string): NumberMention[] {
  // “A 12-million-euro fine” is read as if it had no hyphens; the places stay the same.
  const text = written.replaceAll(
    /(?<=\d)-(?=\p{Ll}{3})|(?<=\b(?:thousand|million|billion|trillion))-(?=\p{Ll})|(?<=\p{Ll}{2})-(?=(?:second|minute|hour|day|week|month|year|decade)s?\b)/gu,
    " ",
  );
  const clocks = [...text.matchAll(CLOCK)].map((match) => [match.index, match.index + match[0].length] as const);
  const found = [...vagues(text), ...fractions(text), ...plain(text), ...ordinals(text)].filter(
    ({ span }) => !clocks.some((clock) => span[0] < clock[1] && clock[0] < span[1]),
  );
  const kept: NumberMention[] = [];
  for (const number of found)
    if (!kept.some(({ span }) => span[0] < number.span[1] && number.span[0] < span[1])) kept.push(number);
  return kept.sort((a, b) => a.span[0] - b.span[0]);
}

function plain(text: string): NumberMention[] {
  const quantities = englishQuantities(text);
  const found = [...text.matchAll(NUMBERS)].flatMap((match): NumberMention[] => {
    const groups = match.groups as Record<string, string | undefined>;
    const { sign, first, last, scale, percent, money, times } = groups;
    // “Over three regions” is where, “over 300 people” is how many.
    const isPlace = PLACES.test(groups["bound"] ?? "") && readEnglishNumber(first!).value < SMALL;
    const bound = isPlace ? undefined : groups["bound"];
    const start = isPlace ? match.index + groups["bound"]!.length + 1 : match.index;
    const end = match.index + match[0].length;
    const number = match.indices!.groups!["first"]![0];
    // “m” without a sign of money is metres, or nothing.
    if (scale !== undefined && sign === undefined) return quantityAt(number, null);
    const duration = durationOf({ ...groups, bound }, [start, end]);
    if (duration !== null) return [duration];
    const quantity = quantityAt(number, bound ?? null);
    if (quantity.length > 0 && sign === undefined && percent === undefined) return quantity;
    // “one of”, “no one”: a pronoun more often than a number.
    if (/^one$/iu.test(first!) && !percent && !sign && !times && !last) return [];
    const numbers = [first!, ...(last === undefined ? [] : [last])].map(readEnglishNumber);
    const times10 = scale === undefined ? sharedScale(first!, last) : SCALES[scale.toLowerCase()]!;
    const values = numbers.map(({ value }, i) => value * (i === 0 || scale !== undefined ? times10 : 1));
    const name = sign === undefined ? (money === undefined ? null : CURRENCIES.get(money.toLowerCase())!) : CURRENCIES.get(sign.toLowerCase())!; // prettier-ignore
    const dimension = percent === undefined ? (name ?? (times === undefined ? "count" : "times")) : "percent";
    const rounded = bound !== undefined || /[a-z]$/iu.test(first!) && /\d/u.test(first!) || scale !== undefined; // prettier-ignore
    const slack = rounded ? numbers[0]!.slack * times10 : 0;
    return [mention([start, end], values, dimension, dimension === "count" ? null : dimension, boundOf(bound), slack, rounded)];
  });
  // “920km”: a unit that touches its number.
  const attached = quantities.filter(({ span }) => !found.some((number) => number.span[0] < span[1] && span[0] < number.span[1]));
  return [...found, ...attached.flatMap(({ span }) => quantityAt(span[0], null))];

  function quantityAt(at: number, bound: string | null): NumberMention[] {
    const quantity = quantities.find(({ span }) => span[0] <= at && at < span[1]);
    if (!quantity) return [];
    const reading = quantity.readings[0]!;
    const ends = quantity.numbers.flatMap(({ value, slack }) => [value - slack, value + slack].map((n) => n * reading.factor + reading.offset)); // prettier-ignore
    return [
      {
        span: quantity.span,
        values: quantity.numbers.map(({ value }) => value),
        low: Math.min(...ends),
        high: Math.max(...ends),
        dimension: reading.dimension,
        unit: `${reading.dimension} ${reading.factor} ${reading.offset}`,
        bound: boundOf(bound ?? undefined),
        vague: false,
        rounded: quantity.rough,
      },
    ];
  }
}

/** Seconds in each period; months and years are means of the Gregorian calendar. */
const PERIODS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_629_746, year: 31_556_952, decade: 315_569_520 }; // prettier-ignore

function durationOf(
  { bound, sign, first, last, period }: Record<string, string | undefined>,
  span: readonly [number, number],
): NumberMention | null {
  if (period === undefined || sign !== undefined) return null;
  const unit = period.toLowerCase().replace(/s$/u, "");
  const values = [first!, ...(last === undefined ? [] : [last])].map((number) => readEnglishNumber(number).value);
  const open = Math.min(...values) * 0.02;
  const ends = values.flatMap((value) => [value - open, value + open]).map((value) => value * PERIODS[unit]!);
  return { span, values, low: Math.min(...ends), high: Math.max(...ends), dimension: "duration", unit, bound: boundOf(bound), vague: false, rounded: bound !== undefined }; // prettier-ignore
}

/** “2 to 3 million”: the scale of the last holds for the first. */
function sharedScale(first: string, last: string | undefined): number {
  const word = /^[\d.,]+$/u.test(first) ? /(thousand|million|billion|trillion)$/iu.exec(last ?? "")?.[1] : undefined;
  return word === undefined ? 1 : readEnglishNumber(`1 ${word}`).value;
}

const boundOf = (words: string | undefined): Bound => (words === undefined ? "exact" : BOUNDS.get(words.toLowerCase())!);

function mention(
  span: readonly [number, number],
  values: readonly number[],
  dimension: string,
  unit: string | null,
  bound: Bound,
  slack: number,
  rounded: boolean,
): NumberMention {
  const [low, high] = [Math.min(...values) - slack, Math.max(...values) + slack];
  return { span, values, low, high, dimension, unit, bound, vague: false, rounded };
}

function vagues(text: string): NumberMention[] {
  return [...text.matchAll(VAGUES)].map((match) => {
    const [low, high] = VAGUE.get(match[0].toLowerCase())!;
    const span = [match.index, match.index + match[0].length] as const;
    return { span, values: [low, high], low, high, dimension: "count", unit: null, bound: "about", vague: true, rounded: true };
  });
}

function ordinals(text: string): NumberMention[] {
  return [...text.matchAll(ORDINAL)].map((match) => {
    const { digits, word } = match.groups as Record<string, string | undefined>;
    const value = digits === undefined ? ORDINALS.indexOf(word!.toLowerCase()) : Number(digits);
    const span = [match.index, match.index + match[0].length] as const;
    return mention(span, [value], "ordinal", "ordinal", "exact", 0, false);
  });
}

function fractions(text: string): NumberMention[] {
  return [...text.matchAll(FRACTION)].map((match) => {
    const { bound, word } = match.groups as Record<string, string | undefined>;
    const share = FRACTIONS.get(word!.toLowerCase().replace("-", " "))!;
    const span = [match.index, match.index + match[0].length] as const;
    return mention(span, [share], "percent", "percent", boundOf(bound), 0.5, true);
  });
}

/** The key of what is counted: the last word of the short phrase behind a number. */
export function countedBy(text: string, end: number): string | null {
  const phrase = /^[ -](?:of the |of its |of )?((?:[\p{Ll}’'-]+ ){0,2}?[\p{Ll}’'-]+s)\b/u.exec(text.slice(end, end + 60));
  const word = phrase?.[1]!.split(" ").at(-1);
  return word === undefined ? null : wordKey(word);
}
