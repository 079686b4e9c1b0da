import type { Quotation } from "../document/annotation/quotation.ts";
import type { Sentence } from "../document/annotation/sentence.ts";
import type { Token } from "../document/annotation/token.ts";
import type { TokenRange } from "../document/annotation/token-range.ts";
import type { Word } from "../document/annotation/word.ts";
import { bareRelation, headOfRange } from "../pipeline/tree.ts";

/** The distance of a word within the cue itself; the other buckets lie below. */
const INSIDE = 24;
const NO_BRANCH = 2;
const SELF = 1;

/** What the features of words around cues are read from; one entry a token. */
export interface RoleView {
  readonly words: readonly Word[];
  /** Index of each token’s sentence and of its block. */
  readonly sentence: readonly number[];
  readonly block: readonly number[];
  /** Number of the outermost quotation around each token, −1 where there is none. */
  readonly quotation: readonly number[];
  /** Relations that have a class of their own, in the order of the model. */
  readonly relations: ReadonlyMap<string, number>;
}

/** Prepares a document for `roleValues`. */
export function roleView(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  words: readonly Word[],
  quotations: readonly Quotation[],
  relations: readonly string[],
): RoleView {
  return {
    words,
    sentence: tokens.map((token) => token.sentence),
    block: tokens.map((token) => sentences[token.sentence]!.block),
    quotation: quotationOf(tokens, quotations),
    relations: new Map(relations.map((relation, i) => [relation, i])),
  };
}

/** The outermost quotation around each token; tokens and quotations are in text order, and outermost ones do not overlap. */
function quotationOf(tokens: readonly Token[], quotations: readonly Quotation[]): number[] {
  const outer = quotations.filter(({ within }) => within === null);
  let at = 0;
  return tokens.map(({ span: [start] }) => {
    while (at < outer.length && outer[at]!.span[1] <= start) at++;
    return at < outer.length && outer[at]!.span[0] <= start ? at : -1;
  });
}

/** Signed distance in words in 24 steps, logarithmic beyond four words. */
function distanceBucket(distance: number): number {
  const near = Math.abs(distance);
  const step = near <= 4 ? near : Math.min(11, 4 + Math.floor(Math.max(0, Math.log2(near / 4)) + 0.5));
  return distance < 0 ? step + 12 : step;
}

const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value)) + most;

/**
 * For one cue, a function that gives the values of any token, one a feature: how far it is, in words, sentences and
 * paragraphs, whether it is quoted, and how the tree leads from the cue to it. Must agree with
 * `training/hearsay_training/role_features.py`.
 */
export function roleValues(view: RoleView, [first, last]: TokenRange): (token: number) => number[] {
  const { words, sentence, block, quotation } = view;
  const head = headOfRange(words, [first, last]);
  const pathOf = paths(view, head);
  return (token) => {
    const distance = token >= first && token < last ? INSIDE : distanceBucket(token < first ? token - first : token - (last - 1));
    const quoted = quotation[token]! < 0 ? 0 : quotation[token] === quotation[head] ? 1 : 2;
    const [path, branch] = pathOf(token);
    return [distance, clip(sentence[token]! - sentence[head]!, 3), clip(block[token]! - block[head]!, 2), quoted, path, branch];
  };
}

/**
 * How the tree leads from the cue’s head to a word of its sentence: down, by the relation of the branch that holds
 * the word; or up, by the relation of the cue’s own branch below the word that governs both, and then by the branch.
 */
function paths({ words, sentence, relations }: RoleView, head: number): (token: number) => readonly [number, number] {
  const other = relations.size;
  const classOf = (word: number): number => relations.get(bareRelation(words[word]!)) ?? other;
  const up = new Map<number, number>();
  for (let at = head, above = words[at]!.head; above !== null; at = above, above = words[at]!.head) up.set(above, classOf(at));
  const meeting = (at: number, below: number | null): readonly [number, number] => {
    const branch = below === null ? other + SELF : classOf(below);
    if (at === head) return below === null ? [0, other + SELF] : [1 + branch, branch];
    return [1 + other + 1 + up.get(at)!, branch];
  };
  return (token) => {
    if (sentence[token] !== sentence[head]) return [0, other + NO_BRANCH];
    for (let at: number | null = token, below: number | null = null; at !== null; below = at, at = words[at]!.head) {
      if (at === head || up.has(at)) return meeting(at, below);
    }
    return [0, other + NO_BRANCH];
  };
}
