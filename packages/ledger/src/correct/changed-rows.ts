import { isDeepStrictEqual } from "node:util";
import type { TableRows } from "../store/store.ts";

type Row = TableRows["rows"][number];
/** What is to be done to a table. */
export interface ChangedRows {
  readonly table: TableRows["table"];
  readonly key: readonly string[];
  readonly added: readonly Row[];
  readonly altered: readonly Row[];
  readonly removed: readonly Row[];
}

/** Columns that tell a row from others. */
const KEYS: Readonly<Partial<Record<TableRows["table"], readonly string[]>>> = {
  mention: ["entity", "span_start", "span_end"],
  statement_via: ["statement", "ordinal"],
  event_party: ["event", "role", "ordinal"],
  reading_check: ["version", "ordinal"],
};

/** How the rows of one reading become those of another, table by table. */
export function changedRows(before: readonly TableRows[], after: readonly TableRows[]): readonly ChangedRows[] {
  return after.map(({ table, rows }, index) => {
    const key = KEYS[table] ?? ["id"];
    const nameOf = (row: Row): string => key.map((column) => row[column]).join(" ");
    const [old, fresh] = [before[index]!.rows, rows].map((list) => new Map(list.map((row) => [nameOf(row), row])));
    return {
      table,
      key,
      added: rows.filter((row) => !old!.has(nameOf(row))),
      altered: rows.filter((row) => old!.has(nameOf(row)) && !isDeepStrictEqual(old!.get(nameOf(row)), row)),
      removed: [...old!].filter(([name]) => !fresh!.has(name)).map(([, row]) => row),
    };
  });
}
