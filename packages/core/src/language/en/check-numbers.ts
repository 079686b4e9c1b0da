import type { WrittenNumber } from "../../check/check-rules.ts";

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};
const SMALL = `(?:${TENS.join("|")})(?:[- ](?:${ONES.slice(1, 10).join("|")}))?|${[...ONES].reverse().join("|")}`;
/** Source of a pattern: digits or words, with a scale. */
export const NUMBER = `(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?: (?:thousand|million|billion|trillion))?|half a (?:million|dozen)|an? (?:dozen|hundred|thousand|million)|(?:${SMALL})(?: (?:hundred|thousand|million|billion|dozen))?)`;

/** A number as written, with what its rounding leaves open: half of its last place; up to a twentieth where it ends in zeros. */
export function readNumber(text: string): WrittenNumber {
  const plain = text.toLowerCase().trim();
  const digits = /^([\d,]+)(?:\.(\d+))?(?: (\p{L}+))?$/u.exec(plain);
  if (!digits) return ofWords(plain);
  const scale = digits[3] ? SCALES[digits[3]]! : 1;
  const whole = digits[1]!.replaceAll(",", "");
  const value = Number(`${whole}.${digits[2] ?? "0"}`) * scale;
  if (digits[2]) return { value, slack: (0.5 * scale) / 10 ** digits[2].length };
  const zeros = /0*$/u.exec(whole)![0].length;
  return { value, slack: Math.max(0.5 * scale, Math.min((10 ** zeros * scale) / 2, value * 0.05)) };
}

function ofWords(plain: string): WrittenNumber {
  if (plain.startsWith("half a ")) return exactly(SCALES[plain.slice(7)]! / 2);
  const words = plain.split(/[\s-]+/u);
  let value = 0;
  for (const word of words) {
    if (word === "a" || word === "an") value += 1;
    else if (word in SCALES) value = Math.max(1, value) * SCALES[word]!;
    else value += ONES.includes(word) ? ONES.indexOf(word) : (TENS.indexOf(word) + 2) * 10;
  }
  return exactly(value);
}

const exactly = (value: number): WrittenNumber => ({ value, slack: 0.5 });
