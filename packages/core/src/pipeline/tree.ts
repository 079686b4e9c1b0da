import type { TokenRange } from "../document/annotation/token-range.ts";
import type { Word } from "../document/annotation/word.ts";

/** Walks over dependency trees that several stages need. */

/** The relation without its subtype: “nsubj” of “nsubj:pass”. */
export const bareRelation = (word: Word): string => word.relation.split(":", 1)[0]!;

/** The words that `word` governs with one of these relations (without subtype). */
export function dependentsBy(words: readonly Word[], word: number, ...relations: readonly string[]): number[] {
  return words[word]!.dependents.filter((dependent) => relations.includes(bareRelation(words[dependent]!)));
}

/** The smallest range of tokens that holds a word and everything below it. */
export function subtreeRange(words: readonly Word[], word: number): TokenRange {
  let [first, last] = [word, word + 1];
  const stack = [word];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at + 1);
    stack.push(...words[at]!.dependents);
  }
  return [first, last];
}

/** The word of a range whose governor lies outside it; the first that is no punctuation. */
export function headOfRange(words: readonly Word[], [first, last]: TokenRange): number {
  for (let i = first; i < last; i++) {
    const { head, upos } = words[i]!;
    if ((head === null || head < first || head >= last) && upos !== "PUNCT") return i;
  }
  return first;
}

/** Whether `ancestor` governs `word`, directly or not; a word governs itself. */
export function governs(words: readonly Word[], ancestor: number, word: number): boolean {
  for (let at: number | null = word; at !== null; at = words[at]!.head) if (at === ancestor) return true;
  return false;
}
