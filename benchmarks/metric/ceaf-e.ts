import { bestAssignment } from "./assignment.ts";
import type { ChainMetric } from "./chains.ts";

/** CEAF with φ4: the best one-to-one pairing of entities. @see Luo 2005, On coreference resolution performance metrics. */
export const ceafE: ChainMetric = (gold, predicted) => {
  const sets = predicted.map((chain) => new Set(chain));
  const similarity = gold.map((chain) =>
    sets.map((set) => (2 * chain.filter((mention) => set.has(mention)).length) / (chain.length + set.size)),
  );
  const pairs = bestAssignment(similarity);
  const total = pairs.reduce((sum, column, row) => sum + (column < 0 ? 0 : similarity[row]![column]!), 0);
  return { precision: [total, predicted.length], recall: [total, gold.length] };
};
