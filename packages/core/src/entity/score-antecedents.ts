import type { Mention } from "../document/annotation/mention.ts";
import { featureStarts, type Model } from "../pipeline/model.ts";
import { pairValues, type Surface } from "./pair-features.ts";

/** Mentions back that an antecedent is looked for; names are looked for in the whole document. */
const REACH = 60;

/** The best antecedent of each mention with its score; only those that score above 0, better than none. */
export interface Antecedent {
  readonly anaphor: number;
  readonly antecedent: number;
  readonly score: number;
}

/** Scores the likely antecedents of every mention with the model. `allowed` leaves out pairs that cannot be. */
export async function scoreAntecedents(
  model: Model,
  mentions: readonly Mention[],
  vectors: Float32Array,
  surfaces: readonly Surface[],
  allowed: (anaphor: number, antecedent: number) => boolean,
): Promise<Antecedent[]> {
  const pairs = mentions.flatMap((_, i) =>
    candidates(i, surfaces)
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
  return pairs.map(([anaphor, antecedent], p) => ({ anaphor, antecedent, score: scores[p]! })).filter(({ score }) => score > 0);
}

function candidates(i: number, surfaces: readonly Surface[]): number[] {
  const near = Array.from({ length: Math.min(i, REACH) }, (_, k) => i - 1 - k);
  const anaphor = surfaces[i]!;
  if (anaphor.form !== 0) return near;
  const far = surfaces
    .slice(0, Math.max(0, i - REACH))
    .flatMap((surface, j) => (surface.words.some((word) => anaphor.words.includes(word)) ? [j] : []));
  return [...near, ...far];
}
