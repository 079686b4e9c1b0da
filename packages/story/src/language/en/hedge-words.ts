import type { HedgeMention } from "../../drift/drift-rules.ts";

/**
 * Words by which English text does not vouch for something (Saurí and Pustejovsky 2009, FactBank; Hyland 1998,
 * Hedging in Scientific Research Articles); the lists are ours. Case counts for “may”, which is a month as well.
 */
const STRONG = [
  "may(?! \\d)", "might", "could(?! not| n['’]t|n['’]t)", "possibly", "perhaps", "maybe", "potentially", "conceivably", "(?<!as soon as |where |if |when )possible", "probably",
  "(?<!un)likely", "probable", "presumably", "apparently", "apparent", "seemingly", "appear(?:s|ed)? (?:to|that)", "appear(?:s|ed)?(?= (?:\\p{L}+ )?(?:to|that)\\b)", "seem(?:s|ed)?(?! like)",
  "suspected", "alleged(?:ly)?", "reportedly", "purported(?:ly)?", "supposed(?:ly)?", "unconfirmed", "unverified", "not (?:yet )?(?:been )?(?:confirmed|verified)",
  "believed to", "thought to", "understood to", "said to (?:be|have)", "expected to", "expects?(?! to be)", "considering", "rumou?red",
  "unclear", "not (?:clear|certain|known)", "preliminary", "provisional(?:ly)?", "if confirmed",
]; // prettier-ignore
/** Enough to show that a text does not assert, but too weak or ambiguous for its loss to count. */
const WEAK = [
  "would", "should", "can", "chance", "chances", "risk", "risks", "danger", "threat", "fears?", "feared", "possibility", "potential", "likelihood", "prospect", "suggest(?:s|ed|ing)?", "indicat(?:es?|ed|ing)",
  "expected", "expecting", "expectations?", "predict(?:s|ed)?", "forecasts?", "estimate[sd]?", "believe[sd]?", "thinks?", "thought", "suspects?", "suspicions?", "assume[sd]?", "claim(?:s|ed)?", "allegations?", "alleges?",
  "plans?", "planned", "planning", "aims?", "hopes?", "hoped", "hoping", "intends?", "intended", "seeks?", "whether", "if", "unless", "unlikely", "doubts?", "doubtful", "tentative(?:ly)?", "initial(?:ly)?", "early",
  "consider(?:s|ed)?", "weigh(?:s|ed|ing)?", "mull(?:s|ed|ing)?", "signs?", "hint(?:s|ed)?", "imply|implies|implied", "rumou?rs?", "speculation", "uncertain(?:ty)?", "investigat(?:e|es|ed|ing)", "according to early",
  "assum(?:e|es|ed|ing)", "capable of", "able to", "tend(?:s|ed)? to", "largely", "in theory", "look(?:s|ed)? (?:set|like|likely)", "set to", "due to", "poised to", "could", "may", "appear(?:s|ed)?", "supposed", "cannot|can['’]t", "question(?:s|ed)?",
]; // prettier-ignore

const pattern = (words: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\d-])(?:${words.join("|")})(?![\\p{L}\\d])`, "gu"); // prettier-ignore
const [strong, weak] = [pattern([...STRONG, ...STRONG.flatMap(capitalised)]), pattern([...WEAK, ...WEAK.flatMap(capitalised)])];

/** A hedge can begin a sentence; “May” there may be the month, and is left out. */
function capitalised(word: string): string[] {
  return /^[a-z]{4}/u.test(word) ? [word.charAt(0).toUpperCase() + word.slice(1)] : [];
}

/** Hedges of an English text, in text order. */
export function englishHedges(text: string): HedgeMention[] {
  const asSpan = (match: RegExpExecArray): readonly [number, number] => [match.index, match.index + match[0].length];
  const found = [...text.matchAll(strong)].map((match) => ({ span: asSpan(match), strong: true }));
  const others = [...text.matchAll(weak)]
    .map((match) => ({ span: asSpan(match), strong: false }))
    .filter(({ span }) => !found.some((hedge) => hedge.span[0] < span[1] && span[0] < hedge.span[1]));
  return [...found, ...others].sort((a, b) => a.span[0] - b.span[0]);
}
