import type { ClockTime } from "../../corroboration/corroboration-rules.ts";

const HOURS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const MINUTES: Readonly<Record<string, number>> = { five: 5, ten: 10, twenty: 20, "twenty-five": 25, "a quarter": 15, quarter: 15, half: 30, ...Object.fromEntries(HOURS.map((word, i) => [word, i + 1])) }; // prettier-ignore
const HOUR = HOURS.join("|");
const HALF = String.raw`(?:\s+(?:o’clock|o'clock))?(?:,?\s*(?<half>a\.?m\.?|p\.?m\.?|in the (?:early )?(?:morning|afternoon|evening)|at night))?`;

/** “6 a.m.”, “3:52 a.m.”, “21.40”, where a point needs “at” or a half of the day to be no other number. */
const DIGITS = new RegExp(String.raw`(?<![\p{L}\d.,:])(?<at>at )?(?<hour>[01]?\d|2[0-4])(?:(?<mark>[:.])(?<minute>[0-5]\d))?(?![\p{L}\d]|[.,:]\d)${HALF.replace(String.raw`,?\s*(?<half>`, String.raw`\s?(?<half>`)}`, "giu"); // prettier-ignore
/** “Eight minutes to four in the morning”, “half past two”. */
const SPOKEN = new RegExp(String.raw`(?<![\p{L}\d-])(?<minutes>${Object.keys(MINUTES).sort((a, b) => b.length - a.length).join("|")}|\d{1,2})(?: minutes?)? (?<side>to|past|before|after) (?<hour>${HOUR})(?![\p{L}\d-])${HALF}`, "giu"); // prettier-ignore
/** “At six”, at the end of a phrase or before a place or a day; “six in the morning”. */
const SPELLED = new RegExp(String.raw`(?<![\p{L}\d-])(?:(?<at>at )(?<hour>${HOUR})(?= in |[,.;]| on | this | o[’']clock)${HALF}|(?<first>${HOUR})${HALF.replaceAll("half", "later")})`, "giu"); // prettier-ignore

/** Clock times of an English text, in figures or words, in text order. */
export function englishClocks(text: string): ClockTime[] {
  const found = [...spoken(text), ...spelled(text), ...digits(text)];
  return found.filter((one, i) => !found.slice(0, i).some(({ span }) => span[0] < one.span[1] && one.span[0] < span[1])).sort((x, y) => x.span[0] - y.span[0]); // prettier-ignore
}

function spoken(text: string): ClockTime[] {
  return [...text.matchAll(SPOKEN)].flatMap((match) => {
    const { minutes, side, hour, half } = match.groups as Record<string, string | undefined>;
    // “Five to eight tickets” is a range.
    if (half === undefined && !/minutes? /iu.test(match[0]) && /^ (?!in |on |at |this |that |o[’']clock)/u.test(text.slice(match.index + match[0].length))) return []; // prettier-ignore
    const past = MINUTES[minutes!.toLowerCase()] ?? Number(minutes);
    const at = (HOURS.indexOf(hour!.toLowerCase()) + 1) * 60 + (/to|before/iu.test(side!) ? -past : past);
    return [clock(match, at, half)];
  });
}

function spelled(text: string): ClockTime[] {
  return [...text.matchAll(SPELLED)].flatMap((match) => {
    const { at, hour, half, first, later } = match.groups as Record<string, string | undefined>;
    if (at === undefined && later === undefined) return [];
    return [clock(match, (HOURS.indexOf((hour ?? first)!.toLowerCase()) + 1) * 60, half ?? later)];
  });
}

function digits(text: string): ClockTime[] {
  return [...text.matchAll(DIGITS)].flatMap((match) => {
    const { at, hour, mark, minute, half } = match.groups as Record<string, string | undefined>;
    if (half === undefined && (minute === undefined || (mark === "." && at === undefined))) return [];
    const whole = half === undefined && minute !== undefined && (hour!.length === 2 || Number(hour) > 12);
    return [clock(match, Number(hour) * 60 + Number(minute ?? 0), half, whole)];
  });
}

/** `whole`: on a clock of 24 hours. */
function clock(match: RegExpExecArray, at: number, half: string | undefined, whole = false): ClockTime {
  const span = [match.index, match.index + match[0].length] as const;
  if (whole) return { span, minute: at % 1440, half: true };
  const late = half !== undefined && /p\.?m|afternoon|evening|night/iu.test(half);
  return { span, minute: (at % 720) + (late ? 720 : 0), half: half !== undefined };
}
