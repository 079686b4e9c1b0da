import { UnreadableError } from "../errors.ts";

/** Shorter texts say too little about their language, and are not refused. */
const FEWEST_LETTERS = 40;
/** From here on a text that is not known to be English is refused even if its own language is not known. */
const ENOUGH_LETTERS = 200;
/** As much of a text as its language is judged by, in code units. */
const SAMPLE = 20_000;

/** Small words that no other written language shares, but for “for” and “to”, which stand beside the others. */
const SMALL_WORDS =
  /(?<![\p{L}’'])(?:and|of|to|that|with|from|for|was|said|which|this|have|been|were|would|they)(?![\p{L}’'])/giu;
const ARTICLES = /(?<![\p{L}’'])the(?![\p{L}’'])/giu;
const WORDS = /[\p{L}\p{M}’']+/gu;

/**
 * Checks that a text is English.
 * @throws UnreadableError “not-english”.
 */
export async function checkEnglish(text: string): Promise<void> {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters < FEWEST_LETTERS || isPlainlyEnglish(sample)) return;
  const latin = count(sample, /\p{Script=Latin}/gu);
  if (latin < letters / 2) throw notEnglish(await languageOf(sample));
  const found = await detect(sample);
  if (found.language === "en") return;
  if (found.isReliable() || letters >= ENOUGH_LETTERS) throw notEnglish(found.isReliable() ? found.language : null);
}

const notEnglish = (language: string | null): UnreadableError =>
  new UnreadableError(
    "not-english",
    language === null ? "the text is not English" : `the text is not English, but ${nameOf(language)}`,
  );

/** The name of a language; undefined or unknown codes are shown as they are. */
const nameOf = (code: string): string => new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Spares nearly every article the detector and the time to load it. */
function isPlainlyEnglish(sample: string): boolean {
  const words = count(sample, WORDS);
  return words >= 20 && count(sample, ARTICLES) >= 0.02 * words && count(sample, SMALL_WORDS) >= 0.05 * words;
}

async function languageOf(sample: string): Promise<string | null> {
  const found = await detect(sample);
  return found.isReliable() && found.language !== "en" ? found.language : null;
}

async function detect(sample: string) {
  const { eld } = await import("eld/small");
  return eld.detect(sample);
}
