import type { Span } from "@hearsay/core";

/** What can become of a document when somebody retells it. */
export type DriftKind =
  | "attribution-lost"
  | "attribution-changed"
  | "hedge-dropped"
  | "hedge-added"
  | "number-changed"
  | "unit-changed"
  | "quotation-marks-lost"
  | "quotation-altered"
  | "meaning-inverted"
  | "time-changed"
  | "entity-changed"
  | "detail-added"
  | "detail-dropped";

/** One thing that a derived document tells otherwise than its origin, pinned to both. */
export interface Difference {
  readonly kind: DriftKind;
  /** Where it stands in the origin; null: it was added. */
  readonly a: Span | null;
  /** Where it stands in the derived document; null: it was dropped. */
  readonly b: Span | null;
  /** What differs, as each text has it; null where it has nothing. */
  readonly values: { readonly a: string | null; readonly b: string | null };
  /** One plain sentence. */
  readonly explanation: string;
  /** How much it changes what a reader learns, 0 to 1; see `weights`. */
  readonly weight: number;
}

/** Kinds by how much they change what a reader takes away: the sense, then the facts, then who vouches, then the wording of speech. */
export const weights: Readonly<Record<DriftKind, number>> = Object.freeze({
  "meaning-inverted": 1,
  "number-changed": 0.9,
  "entity-changed": 0.9,
  "time-changed": 0.8,
  "unit-changed": 0.8,
  "hedge-dropped": 0.8,
  "attribution-changed": 0.8,
  "attribution-lost": 0.7,
  "quotation-altered": 0.6,
  "hedge-added": 0.5,
  "quotation-marks-lost": 0.4,
  "detail-added": 0.4,
  "detail-dropped": 0.2,
});

/** A difference of a kind, with the kind’s weight. */
export const difference = (
  kind: DriftKind,
  found: Pick<Difference, "a" | "b" | "values" | "explanation">,
  weight = weights[kind],
): Difference => Object.freeze({ kind, ...found, weight });
