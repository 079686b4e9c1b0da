import { bCubed } from "./b-cubed.ts";
import { ceafE } from "./ceaf-e.ts";
import { addSums, type ChainMetric, type Chains, type ChainScores, type ChainSums } from "./chains.ts";
import { muc } from "./muc.ts";
import { ratio, type Scores, scoresOf } from "./scores.ts";

/** Gold and predicted chains of one document. */
export interface ChainPair {
  readonly gold: Chains<string>;
  readonly predicted: Chains<string>;
}

/** The CoNLL score over documents: MUC, B³ and CEAF-e with sums over all of them. @see Pradhan et al. 2012, CoNLL-2012 shared task. */
export function conllScores(documents: readonly ChainPair[]): ChainScores {
  const of = (metric: ChainMetric): Scores => {
    const sums = documents.map(({ gold, predicted }) => metric(gold, predicted)).reduce(addSums, NO_SUMS);
    return scoresOf(ratio(...sums.precision), ratio(...sums.recall));
  };
  const [m, b, c] = [of(muc), of(bCubed), of(ceafE)];
  return { muc: m, b3: b, ceafe: c, conll: (m.f1 + b.f1 + c.f1) / 3 };
}

const NO_SUMS: ChainSums = { precision: [0, 0], recall: [0, 0] };
