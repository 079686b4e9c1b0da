import type { PairScore } from "./score-pair.ts";

/** Chosen at this similarity, position included. */
const ENOUGH = 0.3;
/** … and at this, where the vectors of the sentences count as well. */
const ENOUGH_WITH_VECTORS = 0.3;
/** What a cosine of 1 adds. */
const COSINE = 0.5;
/** Sentences as near as that belong together without a fact in common. */
const NEAR = 0.4;
/** … or as near as that with half of it. */
const NEAR_ENOUGH = 0.28;
/** A sentence joins one that has a partner already (split, joined) if that one holds so much of it. */
const HELD = 0.5;
/** … or so much, where the two partners are neighbours. */
const HELD_BESIDE = 0.33;
/** … or, of two sentences whose neighbours on both sides belong together, so much. */
const IN_GAP = 0.12;
const IN_GAP_WITH_VECTORS = 0.24;
/** A part of a sentence stands beside the other part, and is this near to the whole, vectors included. */
const PART_WITH_VECTORS = 0.28;
/** Runs of words in common that make a sentence a copy, and the part of copies that makes a document one. */
const COPIED = 0.6;
const COPY = 0.6;
/** Where most is taken over word for word, a sentence in other words replaces rather than retells. */
const SURE_IN_COPY = 0.5;
/** A document that tells at least so much of another in other words retells it. */
const RETELLS = 0.5;
/** … and then sentences that are left beside partners need no more than this. */
const RETOLD = 0.11;
/** Weight of facts that less than which is no evidence: a single name or common word. */
const LEAST_SHARED = 1;
/** What standing where its neighbours lead one to expect is worth. */
const POSITION = 0.08;
/** Pairs that are sure enough to say where the others are to be expected. */
const ANCHOR = 0.5;

/**
 * Chooses which sentences belong together: first each other’s best, then the parts of sentences that were split or
 * joined, then what stands between neighbours that belong together. Order is weak evidence: it decides between close
 * scores, and moved sentences are found as well.
 */
export function choosePairs(
  scores: readonly PairScore[],
  sizes: readonly [a: number, b: number],
  withVectors: boolean,
): PairScore[] {
  const expected = expectation(scores, sizes);
  const valueOf = (pair: PairScore): number => strength(pair) + POSITION * Math.exp(-Math.abs(expected(pair.a) - pair.b) / 2);
  const ranked = scores
    .map((pair) => ({ pair, value: valueOf(pair) }))
    .sort((x, y) => y.value - x.value || x.pair.a - y.pair.a || x.pair.b - y.pair.b);
  const enough = withVectors ? ENOUGH_WITH_VECTORS : ENOUGH;
  const choice = new Choice();
  for (const { pair, value } of ranked) if (value >= enough && isEvidence(pair) && choice.isFree(pair)) choice.take(pair);
  const byValue = ranked.map(({ pair }) => pair);
  takeParts(byValue, choice, withVectors);
  fillGaps(byValue, choice, withVectors ? IN_GAP_WITH_VECTORS : IN_GAP);
  const isCopy = choice.pairs.filter(({ shingles }) => shingles >= COPIED).length >= COPY * choice.pairs.length;
  if (withVectors && !isCopy && choice.partnersOfB.size >= RETELLS * sizes[1]) fillRetelling(byValue, choice);
  const kept = choice.pairs.filter((pair) => !isCopy || pair.shingles >= COPIED || strength(pair) >= SURE_IN_COPY);
  return kept.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** What is chosen so far. */
class Choice {
  readonly pairs: PairScore[] = [];
  readonly partnersOfA = new Map<number, number[]>();
  readonly partnersOfB = new Map<number, number[]>();

  take(pair: PairScore): void {
    this.pairs.push(pair);
    this.partnersOfA.set(pair.a, [...(this.partnersOfA.get(pair.a) ?? []), pair.b]);
    this.partnersOfB.set(pair.b, [...(this.partnersOfB.get(pair.b) ?? []), pair.a]);
  }

  /** Whether neither sentence has a partner. */
  isFree({ a, b }: PairScore): boolean {
    return !this.partnersOfA.has(a) && !this.partnersOfB.has(b);
  }

  /** Whether one of them has a partner that stands directly beside the other. */
  isBeside({ a, b }: PairScore): boolean {
    return isNext(this.partnersOfA.get(a), b) || isNext(this.partnersOfB.get(b), a);
  }

  /** Whether the neighbour of A in a direction has a partner directly beside B. */
  hasNeighbours({ a, b }: PairScore, step: number): boolean {
    return isNext(this.partnersOfA.get(a + step), b);
  }
}

const isNext = (numbers: readonly number[] | undefined, own: number): boolean =>
  numbers?.some((number) => Math.abs(number - own) === 1) ?? false;

/** Sentences without a partner that are held by one that has one. */
function takeParts(ranked: readonly PairScore[], choice: Choice, withVectors: boolean): void {
  for (const pair of ranked) {
    const takenA = choice.partnersOfA.has(pair.a);
    if (takenA === choice.partnersOfB.has(pair.b) || !isEvidence(pair)) continue;
    const near = choice.isBeside(pair);
    const isPart = withVectors && near && strength(pair) >= PART_WITH_VECTORS;
    if (isPart || (takenA ? pair.ofB : pair.ofA) >= (near ? HELD_BESIDE : HELD)) choice.take(pair);
  }
}

/** Two sentences whose neighbours on both sides belong together. */
function fillGaps(ranked: readonly PairScore[], choice: Choice, least: number): void {
  for (const pair of ranked) {
    if (!choice.isFree(pair) || strength(pair) < least) continue;
    if (choice.hasNeighbours(pair, -1) && choice.hasNeighbours(pair, 1)) choice.take(pair);
  }
}

/** A document that retells another does so throughout: what is left stands for what is left in its place. */
function fillRetelling(ranked: readonly PairScore[], choice: Choice): void {
  for (const pair of ranked)
    if (choice.isFree(pair) && strength(pair) >= RETOLD && (choice.hasNeighbours(pair, -1) || choice.hasNeighbours(pair, 1)))
      choice.take(pair);
  for (const pair of ranked)
    if (choice.partnersOfA.has(pair.a) !== choice.partnersOfB.has(pair.b) && choice.isBeside(pair) && strength(pair) >= RETOLD)
      choice.take(pair);
}

/** Words in a row count as much as facts: a copied sentence of common words is a copy. */
export const strength = ({ similarity, shingles, cosine }: PairScore): number =>
  Math.max(similarity, 0.5 * similarity + 0.5 * shingles) + COSINE * Math.max(0, cosine);

const isEvidence = ({ shared, cosine }: PairScore): boolean =>
  shared >= LEAST_SHARED || cosine >= NEAR || (shared >= LEAST_SHARED / 2 && cosine >= NEAR_ENOUGH);

/** Where in B a sentence of A is to be expected: between the partners of the surest pairs around it. */
function expectation(scores: readonly PairScore[], [sizeA, sizeB]: readonly [number, number]): (a: number) => number {
  const anchors = longestChain(mutualBest(scores).filter((pair) => strength(pair) >= ANCHOR));
  const points = [{ a: -1, b: -1 }, ...anchors, { a: sizeA, b: sizeB }];
  return (a) => {
    const after = points.findIndex((point) => point.a >= a);
    const [from, to] = [points[Math.max(0, after - 1)]!, points[after]!];
    return to.a === from.a ? to.b : from.b + ((a - from.a) / (to.a - from.a)) * (to.b - from.b);
  };
}

function mutualBest(scores: readonly PairScore[]): PairScore[] {
  const [bestA, bestB] = [new Map<number, PairScore>(), new Map<number, PairScore>()];
  for (const pair of scores) {
    if (strength(pair) > strength0(bestA.get(pair.a))) bestA.set(pair.a, pair);
    if (strength(pair) > strength0(bestB.get(pair.b))) bestB.set(pair.b, pair);
  }
  return [...bestA.values()].filter((pair) => bestB.get(pair.b) === pair).sort((x, y) => x.a - y.a);
}

const strength0 = (pair: PairScore | undefined): number => (pair === undefined ? 0 : strength(pair));

/** The longest chain of pairs that rises on both sides (patience sorting would be quicker; chains are short). */
function longestChain(pairs: readonly PairScore[]): PairScore[] {
  const ending: PairScore[][] = [];
  for (const pair of pairs) {
    const before = ending.filter((chain) => chain.at(-1)!.b < pair.b);
    ending.push([...longestOf(before), pair]);
  }
  return longestOf(ending);
}

const longestOf = (chains: readonly PairScore[][]): PairScore[] =>
  chains.reduce<PairScore[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
