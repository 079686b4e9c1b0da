import type { Fingerprint } from "../fingerprint/fingerprint.ts";
import { rarity, type TermStatistics } from "./term-statistics.ts";

/** Weighted terms of a document, and their length as a vector. */
export interface TermVector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/** The terms of a document by how often it says them (as a logarithm) and how rare they are. */
export function vectorOf({ terms }: Fingerprint, statistics: TermStatistics): TermVector {
  const weights = new Map([...terms].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term, statistics)]));
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return { weights, length };
}

/** The cosine of two documents, 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small.weights) product += weight * (large.weights.get(term) ?? 0);
  return a.length === 0 || b.length === 0 ? 0 : product / (a.length * b.length);
}
