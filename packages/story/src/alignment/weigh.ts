import type { Fact, SentenceFacts } from "./facts.ts";

/** How much a fact says about common origin. */
export type Weigh = (fact: Fact) => number;

const BY_KIND: Readonly<Record<Fact["kind"], number>> = { name: 1.2, number: 1.4, time: 0.8, word: 1 };
/** Shorter words are commoner in any English text, which two documents alone do not show. */
const FULL_LENGTH = 7;

/** Weights of facts: rare among the sentences of both documents, of a telling kind, and long where they are words. */
export function weighFacts(a: readonly SentenceFacts[], b: readonly SentenceFacts[]): Weigh {
  const holding = new Map<string, number>();
  for (const { facts } of [...a, ...b]) for (const { key } of facts) holding.set(key, (holding.get(key) ?? 0) + 1);
  const all = a.length + b.length;
  const rarest = Math.log(1 + all / 2);
  const known = new Map<Fact, number>();
  const weigh: Weigh = ({ kind, key, share }) => {
    // A fact that stands once in each document is as rare as one that stands once in one.
    const rarity = Math.log(1 + all / Math.max(2, holding.get(key) ?? 0)) / rarest;
    const length = kind === "word" ? 0.4 + 0.6 * Math.min(1, key.length / FULL_LENGTH) : 1;
    return share * BY_KIND[kind] * rarity * length;
  };
  return (fact) => {
    const weight = known.get(fact) ?? weigh(fact);
    known.set(fact, weight);
    return weight;
  };
}
