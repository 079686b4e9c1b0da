import { sql } from "kysely";
import { fold } from "../../text/fold.ts";
import type { FullText } from "../store.ts";
import type { SqliteConnection } from "./connection.ts";
import { ftsQuery } from "./fts-query.ts";

/** FTS5 with English stems and without its own copy of the text. Source: https://www.sqlite.org/fts5.html */
export function sqliteFullText(connection: SqliteConnection): FullText {
  return {
    add: async (_, table, texts) =>
      connection.explaining(() => {
        const statement = connection.prepare(`insert into ${table} (rowid, words, names) values (?, ?, ?)`);
        for (const { id, text, names } of texts) statement.run(id, fold(text), names.join(" "));
      }),
    matches: (table, wanted) => sql<boolean>`${sql.table(table)} match ${ftsQuery(wanted)}`,
    rank: (table) => sql<number>`${sql.table(table)}.rank`,
    // FTS5 hands rows over in this order only when asked for it and nothing more; among equals it keeps to the rowid.
    byRank: (table) => sql`${sql.table(table)}.rank`,
  };
}

export const createFtsTable = (table: string): readonly string[] => [
  `create virtual table ${table} using fts5 (
    words, names, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2')`,
];
