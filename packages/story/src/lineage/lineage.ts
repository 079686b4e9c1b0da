import type { Span } from "@hearsay/core";

/** How a document came about from others. */
export type LineageKind = "original" | "copy" | "credited-copy" | "rewrite" | "mix" | "update" | "relay";

/** What a document derives from: another document, or an outlet whose document is not known. */
export interface Origin {
  readonly document: string | null;
  readonly outlet: string | null;
}

/** What shows that a document derives from another, pinned to its text. */
export type LineageEvidence =
  /** Passages of the origin (a) and of the document (b) that tell the same. */
  | {
      readonly kind: "passages";
      readonly origin: string;
      readonly passages: readonly { readonly a: Span; readonly b: Span }[];
      /** The part of the document’s sentences that they are, and of its runs of five words that are the origin’s; 0 to 1. */
      readonly covered: number;
      readonly copied: number;
    }
  /** Where the document names whom it has it from. */
  | { readonly kind: "credit"; readonly outlet: string; readonly span: Span; readonly where: "imprint" | "text" };

export interface Lineage {
  readonly document: string;
  readonly kind: LineageKind;
  /** The most important first. */
  readonly origins: readonly Origin[];
  /** Whether anything tells which of the two derives from the other: a credit, their times, or what each holds. */
  readonly direction: "told" | "unknown";
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly LineageEvidence[];
}
