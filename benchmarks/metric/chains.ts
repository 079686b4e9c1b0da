import type { Scores } from "./scores.ts";

/** Mentions that are one entity, for each entity. */
export type Chains<M> = readonly (readonly M[])[];

/** Sums of one metric over documents: numerator and denominator of precision and of recall. */
export interface ChainSums {
  readonly precision: readonly [part: number, whole: number];
  readonly recall: readonly [part: number, whole: number];
}

/** A metric of coreference on one document; mentions are the same when their keys are. */
export type ChainMetric = (gold: Chains<string>, predicted: Chains<string>) => ChainSums;

export const addSums = (a: ChainSums, b: ChainSums): ChainSums => ({
  precision: [a.precision[0] + b.precision[0], a.precision[1] + b.precision[1]],
  recall: [a.recall[0] + b.recall[0], a.recall[1] + b.recall[1]],
});

export interface ChainScores {
  readonly muc: Scores;
  readonly b3: Scores;
  readonly ceafe: Scores;
  /** Mean F1 of the three. */
  readonly conll: number;
}
