import type { Fact, SentenceFacts } from "./facts.ts";
import type { Weigh } from "./weigh.ts";

/** How much two sentences have in common. */
export interface PairScore {
  readonly a: number;
  readonly b: number;
  /** Cosine of the weighted facts, 0 to 1. */
  readonly similarity: number;
  /** The part of each that the other holds, 0 to 1. */
  readonly ofA: number;
  readonly ofB: number;
  /** The part of the smaller one’s runs of three words that the other holds, 0 to 1. */
  readonly shingles: number;
  /** Cosine of their vectors; 0 without vectors. */
  readonly cosine: number;
  /** Weight of what they share. */
  readonly shared: number;
  readonly support: readonly Fact[];
}

/** What a word of the same family counts: “assist”, “assistance”. */
const FAMILY = 0.6;
const STEM = 5;

/** Scores one pair of sentences. */
export function scorePair(left: SentenceFacts, right: SentenceFacts, weigh: Weigh, [a, b]: readonly [number, number]): PairScore {
  const others = new Map(right.facts.map((fact) => [fact.key, fact]));
  const families = new Map(right.facts.filter(isLongWord).map((fact) => [fact.key.slice(0, STEM), fact]));
  let shared = 0;
  const support: Fact[] = [];
  for (const fact of left.facts) {
    const same = others.get(fact.key);
    const relative = same === undefined && isLongWord(fact) ? families.get(fact.key.slice(0, STEM)) : undefined;
    const found = same ?? relative;
    if (found === undefined) continue;
    shared += Math.min(weigh(fact), weigh(found)) * (same === undefined ? FAMILY : 1);
    support.push(fact);
  }
  const [sizeA, sizeB] = [left, right].map(({ facts }) => facts.reduce((sum, fact) => sum + weigh(fact), 0)) as [number, number];
  const part = (size: number): number => (size === 0 ? 0 : Math.min(1, shared / size));
  const similarity = Math.sqrt(part(sizeA) * part(sizeB));
  return {
    a,
    b,
    similarity,
    ofA: part(sizeA),
    ofB: part(sizeB),
    shingles: shingleOverlap(left, right),
    cosine: 0,
    shared,
    support,
  };
}

/** The score of two sentences without a fact in common. */
export const nothingShared = (a: number, b: number): PairScore => ({
  a,
  b,
  similarity: 0,
  ofA: 0,
  ofB: 0,
  shingles: 0,
  cosine: 0,
  shared: 0,
  support: [],
});

const isLongWord = ({ kind, key }: Fact): boolean => kind === "word" && key.length > STEM;

function shingleOverlap({ shingles: a }: SentenceFacts, { shingles: b }: SentenceFacts): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / small.size;
}
