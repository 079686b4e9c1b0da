import type { Kysely, RawBuilder } from "kysely";
import type { Words } from "../find/words.ts";
import type { Schema } from "../schema/schema.ts";

/** A value of a column, as both databases take it. */
type Value = string | number | null;
/** Rows of one table; all have the same keys, in the same order. */
export interface TableRows {
  readonly table: keyof Schema;
  readonly rows: readonly Readonly<Record<string, Value>>[];
}
/** A text to be found by its words, and names to be found by theirs, under the number of a record. */
export interface IndexedText {
  readonly id: number;
  readonly text: string;
  /** Words of names, each with a sign before it that says whose name: see names.ts. They are found as they are. */
  readonly names: readonly string[];
}
/** What to look for in a full-text index: words, names, or both. */
export interface Wanted {
  readonly words: Words | null;
  readonly names: readonly string[];
}
/** Names of column types, of which a migration makes its statements. */
export interface ColumnTypes {
  /** A key that the database gives out, counting up. */
  readonly serial: string;
  readonly integer: string;
  readonly real: string;
  readonly text: string;
  readonly blob: string;
  /** After the closing bracket of a table; `clustered` where rows are best kept in the order of the primary key. */
  readonly end: string;
  readonly clustered: string;
  readonly fullText: (table: string) => readonly string[];
}

export const TEXT_TABLES = ["document_text", "statement_text", "event_text"] as const;
export type TextTable = (typeof TEXT_TABLES)[number];

/** Full-text search, each database in its own way: FTS5, tsvector. */
export interface FullText {
  readonly add: (database: Kysely<Schema>, table: TextTable, texts: readonly IndexedText[]) => Promise<void>;
  /** A condition on rows of `table`: they have all that is wanted. */
  readonly matches: (table: TextTable, wanted: Wanted) => RawBuilder<boolean>;
  /** How well a row of `table` matches, for sorting: lower is better. */
  readonly rank: (table: TextTable, wanted: Wanted) => RawBuilder<number>;
  /** Sorts by `rank`, in an order that is the same every time. */
  readonly byRank: (table: TextTable, wanted: Wanted) => RawBuilder<unknown>;
}

/** What the ledger asks of a database. One suite of tests is run against every implementation. */
export interface Store {
  /** Where it is, as it may be shown: without a password. */
  readonly location: string;
  readonly database: Kysely<Schema>;
  readonly types: ColumnTypes;
  readonly fullText: FullText;
  /** Many rows at once. Statements of Kysely's are for few. */
  readonly insert: (database: Kysely<Schema>, rows: TableRows) => Promise<void>;
  /** Version of the ledger that lies there; 0 for none. */
  readonly version: (database: Kysely<Schema>) => Promise<number>;
  readonly setVersion: (database: Kysely<Schema>, version: number) => Promise<void>;
  /** Takes turns with other processes that open the same ledger, within a transaction. */
  readonly lockForMigration: (database: Kysely<Schema>) => Promise<void>;
  /** Sets a copy aside, outside a transaction, and says where; null when another process has migrated it meanwhile. */
  readonly backup: (version: number) => Promise<string | null>;
  /** A row of `document` that a writer has read is its own until it is done. */
  readonly lockRows: RawBuilder<unknown>;
  /** Takes turns with other writers that arrange versions, within a transaction: two would not see each other’s stories. */
  readonly lockForStories: (database: Kysely<Schema>) => Promise<void>;
  /** Numbers for `count` new versions, in ascending order, in a transaction. */
  readonly takeVersionIds: (database: Kysely<Schema>, count: number) => Promise<readonly number[]>;
  /** What the driver threw, as a `LedgerError` where the cause is known. */
  readonly explain: (error: unknown) => unknown;
  readonly close: () => Promise<void>;
}
