import type { Reading, Span, WordVectors } from "@hearsay/core";
import { comparable, type Comparable } from "../text/comparable.ts";
import { matchEntities } from "../text/match-entities.ts";
import type { TextRules } from "../text/text-rules.ts";
import { choosePairs } from "./choose-pairs.ts";
import { type Fact, factsOf, type SentenceFacts } from "./facts.ts";
import { cosine as cosineOf } from "../text/vectors.ts";
import { nothingShared, type PairScore, scorePair } from "./score-pair.ts";
import { weighFacts } from "./weigh.ts";

/** A sentence of one document and the sentence of another that tells the same. */
export interface AlignedPassage {
  readonly a: Span;
  readonly b: Span;
  /** 0 to 1. */
  readonly score: number;
  readonly relation: "copy" | "near-copy" | "paraphrase";
  /** What both hold. */
  readonly support: readonly Fact[];
}

/** Which passages of two documents tell the same, and which have no counterpart. */
export interface Alignment {
  /** In the order of A; a passage that was split or joined stands in several. */
  readonly passages: readonly AlignedPassage[];
  readonly onlyInA: readonly Span[];
  readonly onlyInB: readonly Span[];
}

/** Two readings laid out for comparison, and the numbers of the sentences that belong together. */
export interface Comparison {
  readonly a: Comparable;
  readonly b: Comparable;
  readonly pairs: readonly PairScore[];
}

/** The encoder’s vectors of the words of two readings; null: they are compared by their facts alone. */
export type Vectors = { readonly a: WordVectors; readonly b: WordVectors } | null;

/** Lays two readings out and aligns their sentences. */
export function prepareComparison(a: Reading, b: Reading, rules: TextRules, vectors: Vectors): Comparison {
  const keys = matchEntities(a, b, rules);
  const [left, right] = [comparable(a, keys.a, rules, vectors?.a ?? null), comparable(b, keys.b, rules, vectors?.b ?? null)];
  const [factsA, factsB] = [factsOf(left), factsOf(right)];
  // A headline repeats the text beneath: it is compared with the other headline alone.
  const scores = withCosines(scoreCandidates(factsA, factsB), left, right).filter((pair) => left.headlines[pair.a] === right.headlines[pair.b]); // prettier-ignore
  const pairs = choosePairs(scores, [factsA.length, factsB.length], vectors !== null);
  return { a: left, b: right, pairs };
}

/**
 * Aligns the sentences of an origin and of what may derive from it. It reads the readings alone; words are divided
 * anew, since a reading holds none. Works by rare facts that both share, after the derivation measures of the METER
 * corpus (Clough et al. 2002) and the chains of Gale and Church (1993), with moves allowed.
 */
export function alignmentOf({ pairs, ...sides }: Comparison): Alignment {
  const [takenA, takenB] = [new Set(pairs.map((pair) => pair.a)), new Set(pairs.map((pair) => pair.b))];
  return {
    passages: pairs.map((pair) => passageOf(pair, sides.a, sides.b)),
    onlyInA: sides.a.sentences.filter((_, i) => !takenA.has(i)),
    onlyInB: sides.b.sentences.filter((_, i) => !takenB.has(i)),
  };
}

function passageOf(
  { a, b, similarity, shingles, cosine, support }: PairScore,
  left: Comparable,
  right: Comparable,
): AlignedPassage {
  const [spanA, spanB] = [left.sentences[a]!, right.sentences[b]!];
  const same = left.reading.document.text.slice(...spanA) === right.reading.document.text.slice(...spanB);
  const relation = same ? "copy" : shingles >= 0.6 ? "near-copy" : "paraphrase";
  return { a: spanA, b: spanB, score: Math.max(similarity, shingles, cosine), relation, support };
}

/** Scores of the pairs that have a fact in common; the others are never looked at. */
function scoreCandidates(a: readonly SentenceFacts[], b: readonly SentenceFacts[]): PairScore[] {
  const weigh = weighFacts(a, b);
  const holding = new Map<string, number[]>();
  for (const [j, { facts }] of b.entries()) {
    for (const { key } of facts) {
      const known = holding.get(key);
      if (known) known.push(j);
      else holding.set(key, [j]);
    }
  }
  return a.flatMap((sentence, i) => {
    const candidates = new Set(sentence.facts.flatMap(({ key }) => holding.get(key) ?? []));
    return [...candidates].sort((x, y) => x - y).map((j) => scorePair(sentence, b[j]!, weigh, [i, j]));
  });
}

/** Of longer documents (500 sentences each) only those pairs are looked at that share a fact. */
const MOST_PAIRS = 250_000;

/** Every pair with the cosine of its sentences, those included that share no fact; the pairs as they are without vectors. */
function withCosines(scores: readonly PairScore[], a: Comparable, b: Comparable): readonly PairScore[] {
  if (a.vectors === null || b.vectors === null) return scores;
  const [left, right] = [a.sentences.map(a.vectors.of), b.sentences.map(b.vectors.of)];
  const known = new Map(scores.map((pair) => [pair.a * right.length + pair.b, pair]));
  if (left.length * right.length > MOST_PAIRS)
    return scores.map((pair) => ({ ...pair, cosine: cosineOf(left[pair.a]!, right[pair.b]!) }));
  return left.flatMap((x, i) =>
    right.map((y, j): PairScore => ({ ...(known.get(i * right.length + j) ?? nothingShared(i, j)), cosine: cosineOf(x, y) })),
  );
}
