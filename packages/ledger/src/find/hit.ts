import type { Entity, Event, Span, Statement } from "@hearsay/core";
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

/** Words of a text, and where they stand in it. */
export interface Evidence {
  /** In UTF-16 code units, and in code points (as web annotations count). */
  readonly span: Span;
  readonly points: Span;
  readonly text: string;
  /** Up to 32 characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
}
export type HitEntity = Pick<Entity, "id" | "kind" | "name" | "actor" | "place" | "link">;

interface FoundRecord {
  readonly id: number;
  readonly origin: Origin;
  /** The sentences that bear it out, word for word. */
  readonly evidence: Evidence;
  /** Names of the entities that the record speaks of, by their ids in the reading. */
  readonly names: Readonly<Record<string, string>>;
  /** These entities, with what is known of them. */
  readonly entities: readonly HitEntity[];
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
