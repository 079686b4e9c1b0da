import type { Season } from "../../time/meaning.ts";
import type { TimeUnit } from "../../time/meaning.ts";

const MONTHS = [
  "jan(?:uary|\\.)?",
  "feb(?:ruary|\\.)?",
  "mar(?:ch|\\.)?",
  "apr(?:il|\\.)?",
  "may",
  "jun(?:e|\\.)",
  "jul(?:y|\\.)",
  "aug(?:ust|\\.)?",
  "sept?(?:ember|\\.)?",
  "oct(?:ober|\\.)?",
  "nov(?:ember|\\.)?",
  "dec(?:ember|\\.)?",
];
const WEEKDAYS = [
  "mon(?:day|\\.)",
  "tue(?:sday|s\\.|\\.)",
  "wed(?:nesday|\\.)",
  "thu(?:rsday|rs?\\.|\\.)",
  "fri(?:day|\\.)",
  "sat(?:urday|\\.)",
  "sun(?:day|\\.)",
];
const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const LARGE = ["hundred", "thousand", "million", "billion"];
const LARGE_VALUES = [100, 1000, 1e6, 1e9];
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

/** Sources of patterns, to be put together. */
export const MONTH = `(?:${MONTHS.join("|")})(?![\\p{L}])`;
export const WEEKDAY = `(?:${WEEKDAYS.join("|")})(?![\\p{L}])`;
export const NUMBER = `(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${[...NUMBERS].reverse().join("|")}|(?:twenty|${TENS.join("|")})(?:[- ](?:${NUMBERS.slice(0, 9).join("|")}))?|an?(?= (?:hundred|thousand|million|billion)))(?: (?:${LARGE.join("|")}))?|a dozen|half a dozen)`;
export const UNIT = "(?:seconds?|minutes?|hours?|days?|weekends?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))";
export const SEASON = "(?:spring|summer|autumn|fall|winter)";
export const YEAR = "(?:1[0-9]\\d\\d|20\\d\\d)";
/** A year, or one before Christ. */
export const ANY_YEAR = `(?:(?<year>${YEAR})|(?<bc>\\d{1,4}) ?(?:BCE?(?!\\p{L})|B\\.C\\.(?:E\\.)?))`;
/** A phrase for the year of a date: “of that year”. */
export const YEAR_OF = "(?: of (?<yearOf>that|the same|this|last|next|the (?:following|next|previous|preceding)) year)";
export const ORDINAL = `(?:${ORDINALS.join("|")}|\\d{1,2}(?:st|nd|rd|th))`;

const index = (sources: readonly string[], word: string): number =>
  sources.findIndex((source) => new RegExp(`^${source}$`, "iu").test(word));

/** 1 to 12. */
export const monthOf = (word: string): number => index(MONTHS, word) + 1;
/** Monday is 1. */
export const weekdayOf = (word: string): number => index(WEEKDAYS, word) + 1;

export function numberOf(words: string): number {
  const word = words.toLowerCase();
  const large = LARGE.findIndex((name) => word.endsWith(` ${name}`));
  if (large >= 0) return numberOf(word.slice(0, word.lastIndexOf(" "))) * LARGE_VALUES[large]!;
  if (/^\d/u.test(word)) return Number(word.replaceAll(",", ""));
  if (word === "a" || word === "an") return 1;
  if (word === "a dozen") return 12;
  if (word === "half a dozen") return 6;
  const [first, second] = word.split(/[- ]/u);
  const small = NUMBERS.indexOf(first!);
  const tens = small >= 0 ? small + 1 : (TENS.indexOf(first!) + 3) * 10;
  return second ? tens + NUMBERS.indexOf(second) + 1 : tens;
}

export function ordinalOf(word: string): number {
  const found = ORDINALS.indexOf(word.toLowerCase());
  return found >= 0 ? found + 1 : Number.parseInt(word, 10);
}

export function unitOf(word: string): TimeUnit {
  const plain = word.toLowerCase();
  return (plain.startsWith("centur") ? "century" : plain.replace(/s$/u, "")) as TimeUnit;
}

export const seasonOf = (word: string): Season =>
  (({ spring: "SP", summer: "SU", autumn: "FA", fall: "FA", winter: "WI" }) as const)[word.toLowerCase() as "spring"];

const CODES: Readonly<Partial<Record<TimeUnit, string>>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  weekend: "D",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
};

/** An ISO 8601 duration of so many units, TIMEX3’s X for “some”. */
export function durationOf(unit: TimeUnit, count: number | "X"): string {
  const scale = unit === "decade" ? 10 : unit === "century" ? 100 : unit === "weekend" ? 2 : 1;
  const code = CODES[unit] ?? "Y";
  const amount = count === "X" ? "X" : String(count * scale);
  return code.startsWith("T") ? `PT${amount}${code[1]!}` : `P${amount}${code}`;
}
