import type { Reading, Span, WordVectors } from "@hearsay/core";
import { type Comparison, prepareComparison } from "../alignment/align.ts";
import { strength } from "../alignment/choose-pairs.ts";
import { overlaps } from "../text/span.ts";
import { compareSides } from "./compare.ts";
import type { Difference } from "./difference.ts";
import type { DriftRules } from "./drift-rules.ts";

/** A reading with the encoder’s vectors of its words, if there are any. */
export interface Comparand {
  readonly reading: Reading;
  readonly vectors: WordVectors | null;
}

/** A difference from one of several origins. */
export interface OriginDifference extends Difference {
  /** Index of the origin; of what was added, the first. */
  readonly origin: number;
}

/**
 * What a document that mixes several origins tells otherwise than they do. Each of its sentences is compared with the
 * origin that tells it best; added is only what none of them has, and what was left out is selection.
 */
export function compareOriginsWith(origins: readonly Comparand[], b: Comparand, rules: DriftRules): OriginDifference[] {
  const prepared = origins.map((a) =>
    prepareComparison(a.reading, b.reading, rules, a.vectors && b.vectors ? { a: a.vectors, b: b.vectors } : null),
  );
  const found = prepared.map((comparison, own) => compareSides(ownPairs(comparison, prepared, own), rules, true));
  const isNew = (span: Span): boolean => found.every((list) => list.some(({ kind, b: other }) => kind === "detail-added" && other !== null && overlaps(span, other))); // prettier-ignore
  return found.flatMap((list, origin) =>
    list
      .filter(({ kind, b: span }) => kind !== "detail-dropped" && (kind !== "detail-added" || (origin === 0 && isNew(span!))))
      .map((one) => ({ ...one, origin })),
  );
}

/** The pairs of a comparison whose sentence of B no other origin tells better. */
function ownPairs(comparison: Comparison, all: readonly Comparison[], own: number): Comparison {
  const best = (pairs: Comparison["pairs"], b: number): number =>
    Math.max(0, ...pairs.filter((pair) => pair.b === b).map(strength));
  const isOwn = (b: number): boolean =>
    all.every(({ pairs }, i) => i === own || best(pairs, b) < best(comparison.pairs, b) || (i > own && best(pairs, b) === best(comparison.pairs, b))); // prettier-ignore
  return { ...comparison, pairs: comparison.pairs.filter((pair) => isOwn(pair.b)) };
}
