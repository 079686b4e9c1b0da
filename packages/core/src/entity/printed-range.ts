import { inRange, type TokenRange } from "../document/annotation/token-range.ts";
import type { Word } from "../document/annotation/word.ts";
import { bareRelation, subtreeRange } from "../pipeline/tree.ts";

/** What follows a head and is no part of the phrase that a reading prints. */
const LOOSE = new Set(["acl", "appos", "parataxis", "list", "advcl", "dep", "discourse"]);

/**
 * The part of a noun phrase that a reading prints: without relative clauses, appositions and what else follows its
 * head loosely, and without punctuation at its ends.
 */
export function printedRange(words: readonly Word[], [first, last]: TokenRange, head: number): TokenRange {
  let end = last;
  for (const dependent of words[head]!.dependents) {
    if (dependent > head && dependent < end && LOOSE.has(bareRelation(words[dependent]!)))
      end = Math.min(end, subtreeRange(words, dependent)[0]);
  }
  end = Math.max(end, head + 1);
  let start = first;
  while (start < head && words[start]!.upos === "PUNCT") start++;
  while (end - 1 > head && (words[end - 1]!.upos === "PUNCT" || words[end - 1]!.upos === "ADP")) end--;
  // A possessive ending belongs to the grammar, not to the name: “Putin” of “Putin’s”.
  if (end - 1 > head && words[end - 1]!.xpos === "POS") end--;
  return [start, end];
}

/** A person’s name without what follows it: “Marshal Pak”, not “Marshal Pak of the army”; the phrase as it is where its head is no part of the name. */
export const endingWithName = (phrase: TokenRange, head: number, name: TokenRange): TokenRange =>
  inRange(head, name) && name[1] < phrase[1] && phrase[0] < name[1] ? [phrase[0], name[1]] : phrase;
