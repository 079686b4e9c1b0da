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
  const [later, earlier]: [number[], number[]] = [[], []];
  for (const i of mentions.keys()) {
    for (const j of candidates(i, surfaces, sharing)) {
      if (!allowed(i, j)) continue;
      later.push(i);
      earlier.push(j);
    }
  }
  const starts = featureStarts(model.manifest.pairFeatures);
  const features = new Int32Array(later.length * starts.length);
  for (const [p, i] of later.entries()) {
    const values = pairValues(surfaces[i]!, surfaces[earlier[p]!]!, i - earlier[p]!);
    for (let f = 0; f < starts.length; f++) features[p * starts.length + f] = starts[f]! + values[f]!;
  }
  const scores = await model.scorePairs(vectors, Int32Array.from(later), Int32Array.from(earlier), features);
  const found: Antecedent[] = [];
  for (const [p, anaphor] of later.entries()) {
    const score = scores[p]! + bonus(anaphor, earlier[p]!);
    if (score > 0) found.push({ anaphor, antecedent: earlier[p]!, score });
  }
  return found;
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
