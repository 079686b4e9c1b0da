import type { Event, Span, Statement } from "@hearsay/core";
import type { Order } from "./query.ts";

/** The version of a document that a record was read from. */
export interface Origin {
  readonly key: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly credit: string | null;
  readonly published: string | null;
  /** Number of the version in the ledger, and within the document. */
  readonly version: number;
  readonly number: number;
  readonly sha256: string;
  readonly fetchedFrom: string | null;
  readonly fetchedAt: string;
}

interface FoundRecord {
  readonly id: number;
  readonly origin: Origin;
  /** The sentences that bear it out, word for word; `span` points into the text of that version. */
  readonly evidence: { readonly span: Span; readonly text: string };
  /** Names of the entities that the record speaks of, by their ids in the reading. */
  readonly names: Readonly<Record<string, string>>;
  /** Independent reporting lines; null: not worked out. */
  readonly lines: number | null;
  /** Its document, its outlet, its source or its statement was withdrawn. */
  readonly withdrawn: boolean;
}
export interface FoundEvent extends FoundRecord {
  readonly kind: "event";
  readonly event: Event;
  /** Who asserts it; null: the outlet's own voice. */
  readonly statement: Statement | null;
}
export interface FoundStatement extends FoundRecord {
  readonly kind: "statement";
  readonly statement: Statement;
}
export type Hit = FoundEvent | FoundStatement;

export interface Page {
  readonly hits: readonly Hit[];
  /** How they are sorted: `newest` where `relevance` was wanted and a word is too common to be ranked by. */
  readonly order: Order;
  /** For the next page; null where this one is the last. */
  readonly cursor: string | null;
}
