import type { Span } from "@hearsay/core";
import type { ContradictionKind, DriftKind, Lineage, StoryPassage } from "../../corpus/stories/stories.ts";

/** What a system says of the documents of the corpus, by their ids; spans are of the text as the ingest reads it. */
export interface StoryAnswers {
  readonly lineage: readonly LineageAnswer[];
  /** Documents about the same happening; one that is in none stands alone. */
  readonly clusters: readonly (readonly string[])[];
  /** Events and statements, as many as there are; those that the gold does not ask for are not judged. */
  readonly claims: readonly ClaimAnswer[];
  readonly contradictions: readonly ContradictionAnswer[];
  readonly drift: readonly DriftAnswer[];
}

export interface LineageAnswer extends Lineage {
  readonly document: string;
}

export interface ClaimAnswer {
  /** Where it is told, in all documents that carry it. */
  readonly passages: readonly StoryPassage[];
  /** Independent lines of reporting. */
  readonly lines: number;
}

export interface ContradictionAnswer {
  readonly kind: ContradictionKind;
  /** One passage a side or more; the same contradiction may be told pair by pair. */
  readonly sides: readonly [readonly StoryPassage[], readonly StoryPassage[]];
}

export interface DriftAnswer {
  readonly document: string;
  readonly origin: string;
  readonly kind: DriftKind;
  /** In the origin; null for a detail that was added. */
  readonly was: Span | null;
  /** In the document; null for a detail that was dropped. */
  readonly is: Span | null;
}
