import type { Span } from "@hearsay/core";

export const overlap = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;
export const same = ([a, b]: Span, [c, d]: Span): boolean => a === c && b === d;
export const meets = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some((a) => others.some((b) => overlap(a, b)));

const WORD = /[\p{L}\p{N}_]+(?:[’'-][\p{L}\p{N}_]+)*/gu;

/** The words of a text, as the development data’s scorer of attribution divides it. */
export const wordsOf = (text: string): Span[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => [index, index + word.length]);

/** What share of the words of two lists of spans is in both: Jaccard. */
export function sharedWords(words: readonly Span[], some: readonly Span[], others: readonly Span[]): number {
  const inSome = words.filter((word) => meets([word], some));
  const inOthers = words.filter((word) => meets([word], others));
  const both = inSome.filter((word) => inOthers.includes(word)).length;
  return both === 0 ? 0 : both / (inSome.length + inOthers.length - both);
}

const DETERMINER = /^(?:the|an?)\s+/iu;

/** A span without the article that it starts with: records differ in whether a name has one. */
export function bare(text: string, [start, end]: Span): Span {
  return [start + (DETERMINER.exec(text.slice(start, end))?.[0].length ?? 0), end];
}
