import type { ChainMetric, Chains } from "./chains.ts";

/** MUC: links that are kept. @see Vilain et al. 1995, A model-theoretic coreference scoring scheme. */
export const muc: ChainMetric = (gold, predicted) => ({ precision: links(predicted, gold), recall: links(gold, predicted) });

/** Of the links that it takes to hold each chain of `keys` together, those that `response` has. */
function links(keys: Chains<string>, response: Chains<string>): [number, number] {
  const chainOf = new Map(response.flatMap((chain, c) => chain.map((mention) => [mention, c] as const)));
  let [kept, all] = [0, 0];
  for (const chain of keys) {
    const parts = new Set(chain.map((mention) => chainOf.get(mention) ?? mention));
    kept += chain.length - parts.size;
    all += chain.length - 1;
  }
  return [kept, all];
}
