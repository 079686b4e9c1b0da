import type { Mention } from "../document/annotation/mention.ts";
import { featureStarts, type Model } from "../pipeline/model.ts";
import { pairValues, type Surface } from "./pair-features.ts";

/** Mentions back that an antecedent is looked for. */
const REACH = 60;
/** For a name, how many mentions further back that share a word with it are looked at, nearest first. */
const FAR = 120;

/** The best antecedent of each mention with its score; only those that score above 0, better than none. */
export interface Antecedent {
  readonly anaphor: number;
  readonly antecedent: number;
  readonly score: number;
}

/** Scores the likely antecedents of every mention with the model. `allowed` leaves out pairs that cannot be, `bonus` adds to a pair’s score. */
export async function scoreAntecedents(
  model: Model,
  mentions: readonly Mention[],
  vectors: Float32Array,
  surfaces: readonly Surface[],
  allowed: (anaphor: number, antecedent: number) => boolean,
  bonus: (anaphor: number, antecedent: number) => number,
): Promise<Antecedent[]> {
  const sharing = mentionsByWord(surfaces);
  const pairs = mentions.flatMap((_, i) =>
    candidates(i, surfaces, sharing)
      .filter((j) => allowed(i, j))
      .map((j) => [i, j] as const),
  );
  const starts = featureStarts(model.manifest.pairFeatures);
  const features = new Int32Array(pairs.length * starts.length);
  pairs.forEach(([i, j], p) => {
    const values = pairValues(surfaces[i]!, surfaces[j]!, i - j);
    values.forEach((value, f) => (features[p * starts.length + f] = starts[f]! + value));
  });
  const anaphors = Int32Array.from(pairs, ([i]) => i);
  const antecedents = Int32Array.from(pairs, ([, j]) => j);
  const scores = await model.scorePairs(vectors, anaphors, antecedents, features);
  return pairs
    .map(([anaphor, antecedent], p) => ({ anaphor, antecedent, score: scores[p]! + bonus(anaphor, antecedent) }))
    .filter(({ score }) => score > 0);
}

/** The mentions that have a word, in text order. */
function mentionsByWord(surfaces: readonly Surface[]): ReadonlyMap<string, readonly number[]> {
  const sharing = new Map<string, number[]>();
  for (const [i, { words }] of surfaces.entries()) {
    for (const word of new Set(words)) {
      const known = sharing.get(word);
      if (known) known.push(i);
      else sharing.set(word, [i]);
    }
  }
  return sharing;
}

function candidates(i: number, surfaces: readonly Surface[], sharing: ReadonlyMap<string, readonly number[]>): number[] {
  const near = Array.from({ length: Math.min(i, REACH) }, (_, k) => i - 1 - k);
  const anaphor = surfaces[i]!;
  if (anaphor.form !== 0) return near;
  const far = new Set(anaphor.words.flatMap((word) => lastBelow(sharing.get(word) ?? [], i - REACH, FAR)));
  const nearest = [...far].sort((a, b) => b - a).slice(0, FAR);
  return [...near, ...nearest.reverse()];
}

/** The last `most` of the numbers below a bound, of numbers in order. */
function lastBelow(numbers: readonly number[], bound: number, most: number): readonly number[] {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return numbers.slice(Math.max(0, low - most), low);
}
