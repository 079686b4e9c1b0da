import type { Word } from "../../document/annotation/word.ts";
import type { Phrase } from "../../time/time-rules.ts";

/** Words that are months, seasons or units only as nouns. */
const NOUNS = new Set(["spring", "fall", "sun", "sat", "wed", "mon", "dec", "jan"]);
/** Months that are verbs too, and are months only with a capital. */
const MONTHS = new Set(["may", "march", "mar"]);
/** What stands before a month or a day as part of a larger time, or asks which one. */
const TIME_WORDS = /^(?:early|late|mid|last|next|this|that|past|previous|following|each|every|coming)$/iu;

/** Whether a phrase that looks like a time is none: the verb “may”, “a second attack”, “the Long March”. */
export function isOtherThanTime(phrase: Phrase): boolean {
  const { tokens, words, first, last } = phrase;
  const [form, end] = [tokens[last]!.text, tokens[last]!.text.toLowerCase()];
  if (end === "second") return isOrdinal(phrase);
  if (/^quarters?$/u.test(end)) return isFraction(phrase);
  if (MONTHS.has(end)) return form === end || words[last]!.upos === "VERB" || words[last]!.upos === "AUX" || isNamed(phrase);
  if (first !== last) return false;
  if (/^(?:dawn|dusk|christmas|halloween)$/u.test(end)) return isNamed(phrase);
  return NOUNS.has(end) && !isNoun(words[last]!);
}

const isNoun = ({ upos }: Word): boolean => upos === "PROPN" || upos === "NOUN";

/** “A second attack”: an adjective, or with a noun behind it. */
function isOrdinal({ words, first, last }: Phrase): boolean {
  const [word, next] = [words[last]!, words[last + 1]];
  if (first === last || word.upos === "ADJ") return true;
  return next !== undefined && (isNoun(next) || next.upos === "ADJ") && word.head !== null && word.head > last;
}

/** “Three quarters of the capital”, “about a quarter”: parts of something, but “for three quarters” and “the last quarter”. */
function isFraction({ tokens, first, last }: Phrase): boolean {
  const words = tokens.slice(first, last).map(({ text }) => text.toLowerCase());
  const counted = words.some((word) => /^(?:an?|one|two|three|\d)$/u.test(word));
  const next = tokens[last + 1]?.text.toLowerCase();
  return counted && (next === "of" || words.includes("a") || words.includes("-"));
}

/** “The Long March”, “his March to the Sea”, “Operation Red Dawn”: part of a name, or with an owner. */
function isNamed({ tokens, words, first, last }: Phrase): boolean {
  if (first !== last) return false;
  const before = first > 0 ? words[first - 1]! : null;
  if (before === null || TIME_WORDS.test(tokens[first - 1]!.text)) return false;
  const named = /^\p{Lu}/u.test(tokens[last]!.text) && before.upos === "PROPN" && before.head === words[first]!.head;
  const compound = before.head === first && (before.upos === "PROPN" || before.upos === "ADJ");
  const owned = before.head === first && /^(?:det|nmod)/u.test(before.relation);
  return compound || owned || (named && before.relation === "compound");
}
