import type { ColumnTypes } from "../store/store.ts";

/** A step from one version of the schema to the next. Once released it is never changed: a ledger somewhere was made by it. */
export interface Migration {
  /** The version that it leads to. */
  readonly number: number;
  readonly statements: (types: ColumnTypes) => readonly string[];
}
