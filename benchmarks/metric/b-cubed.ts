import type { ChainMetric, Chains } from "./chains.ts";

/** B³: for each mention, how much of its chain is right. @see Bagga & Baldwin 1998, Algorithms for scoring coreference chains. */
export const bCubed: ChainMetric = (gold, predicted) => ({ precision: shares(predicted, gold), recall: shares(gold, predicted) });

/** Sum over the mentions of `keys` of the share of their chain that `response` puts with them; a mention that it lacks adds 0. */
function shares(keys: Chains<string>, response: Chains<string>): [number, number] {
  const chainOf = new Map(response.flatMap((chain) => chain.map((mention) => [mention, new Set(chain)] as const)));
  let [share, mentions] = [0, 0];
  for (const chain of keys) {
    for (const mention of chain) {
      const found = chainOf.get(mention);
      share += found ? chain.filter((other) => found.has(other)).length / chain.length : 0;
    }
    mentions += chain.length;
  }
  return [share, mentions];
}
