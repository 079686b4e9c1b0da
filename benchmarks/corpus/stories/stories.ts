import type { DocumentInput, Span } from "@hearsay/core";

/** What a document is to those that it comes from; README.md of the stories says what counts as what. */
export const LINEAGE_KINDS = ["original", "copy", "credited-copy", "rewrite", "mix", "update", "relay"] as const;
type LineageKind = (typeof LINEAGE_KINDS)[number];

/** What a document changed of its origin. */
export const DRIFT_KINDS = [
  "attribution-lost",
  "attribution-changed",
  "hedge-dropped",
  "hedge-added",
  "number-changed",
  "unit-changed",
  "quotation-marks-lost",
  "quotation-altered",
  "meaning-inverted",
  "time-changed",
  "entity-changed",
  "detail-added",
  "detail-dropped",
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

export const CONTRADICTION_KINDS = ["number", "date", "denial"] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Where a document comes from: one of the corpus, or an outlet outside it. */
export type Origin = { readonly document: string } | { readonly outlet: string };

export interface Lineage {
  readonly kind: LineageKind;
  /** None for an original. */
  readonly origins: readonly Origin[];
  /** Whether anything tells which of the two came first; “unknown” reads either way round. */
  readonly direction: "told" | "unknown";
}

/** Words of one document; the span is of its text as the ingest reads it, headline in front. */
export interface StoryPassage {
  readonly document: string;
  readonly span: Span;
}

/** An event or a statement that matters, wherever it is told. */
export interface GoldenClaim {
  /** “01-korce-quake/hurt-37”. */
  readonly id: string;
  readonly what: string;
  readonly kind: "event" | "statement";
  /** How many independent lines of reporting carry it. */
  readonly lines: number;
  readonly passages: readonly StoryPassage[];
}

export interface GoldenContradiction {
  readonly kind: ContradictionKind;
  readonly what: string;
  readonly sides: readonly [readonly StoryPassage[], readonly StoryPassage[]];
}

export interface GoldenDrift {
  readonly document: string;
  readonly origin: string;
  /** More than one where the guide leaves a choice. */
  readonly kinds: readonly DriftKind[];
  /** In the origin; null for a detail that was added. */
  readonly was: Span | null;
  /** In the document; null for a detail that was dropped. */
  readonly is: Span | null;
  /** Where people may differ: neither missing nor false. */
  readonly optional: boolean;
}

export interface StoryDocument {
  /** “01-korce-quake/A”, “distractors/03”. */
  readonly id: string;
  readonly story: string;
  readonly input: DocumentInput;
  readonly lineage: Lineage;
}

/** What is to be known of one happening. */
export interface Story {
  /** “01-korce-quake”. */
  readonly id: string;
  readonly about: string;
  readonly claims: readonly GoldenClaim[];
  readonly contradictions: readonly GoldenContradiction[];
  readonly drift: readonly GoldenDrift[];
}

/** An article that only looks as if it belonged to a story. */
export interface Distractor {
  /** “distractors/03”. */
  readonly id: string;
  readonly about: string;
  /** The story that it resembles, if any. */
  readonly like: string | null;
}

export interface StoryCorpus {
  /** Of all stories, and the distractors. */
  readonly documents: readonly StoryDocument[];
  readonly stories: readonly Story[];
  readonly distractors: readonly Distractor[];
}
