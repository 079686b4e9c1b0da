/** How many were found rightly, were found, and are there to be found. */
export interface Counts {
  readonly hit: number;
  readonly predicted: number;
  readonly gold: number;
}

/** In percent. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const NONE: Counts = { hit: 0, predicted: 0, gold: 0 };

export const sum = (a: Counts, b: Counts): Counts => ({
  hit: a.hit + b.hit,
  predicted: a.predicted + b.predicted,
  gold: a.gold + b.gold,
});

export function scores({ hit, predicted, gold }: Counts): Scores {
  return scoresOf(ratio(hit, predicted), ratio(hit, gold));
}

/** Scores of precision and recall, each from 0 to 1. */
export function scoresOf(precision: number, recall: number): Scores {
  const f1 = ratio(2 * precision * recall, precision + recall);
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 };
}

export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Counts of two sets of things that are the same when their keys are. */
export function countKeys(gold: Iterable<string>, predicted: Iterable<string>): Counts {
  const [g, p] = [new Set(gold), new Set(predicted)];
  return { hit: [...g].filter((key) => p.has(key)).length, predicted: p.size, gold: g.size };
}
