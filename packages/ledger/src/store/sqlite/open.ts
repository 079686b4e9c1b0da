import { Kysely, sql } from "kysely";
import { fromSqlite } from "../../error/sqlite-error.ts";
import type { Schema } from "../../schema/schema.ts";
import type { StoreOptions } from "../options.ts";
import type { ColumnTypes, Store, TableRows } from "../store.ts";
import { copyFile } from "./backup.ts";
import { SqliteConnection } from "./connection.ts";
import { sqliteDialect } from "./dialect.ts";
import { createFtsTable, sqliteFullText } from "./full-text.ts";
import { APPLICATION_ID, openFile, PATIENCE } from "./open-file.ts";

const TYPES: ColumnTypes = {
  serial: "integer primary key autoincrement",
  integer: "integer",
  real: "real",
  text: "text",
  blob: "blob",
  end: " strict",
  clustered: " strict, without rowid",
  fullText: createFtsTable,
};

export async function openSqlite(path: string, options: StoreOptions): Promise<Store> {
  const explain = (error: unknown): unknown => fromSqlite(error, path);
  const file = explaining(explain, () => openFile(path, options));
  const connection = new SqliteConnection(file, explain);
  const database = new Kysely<Schema>({ dialect: sqliteDialect(connection, options.busyTimeout ?? PATIENCE) });
  return {
    location: path,
    database,
    types: TYPES,
    fullText: sqliteFullText(connection),
    insert: async (_, rows) => connection.explaining(() => insertRows(connection, rows)),
    version: async (asked) => {
      const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(asked);
      return rows[0]!.user_version;
    },
    setVersion: async (asked, version) => {
      await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(asked);
      await sql.raw(`pragma user_version = ${version}`).execute(asked);
    },
    lockForMigration: async () => undefined, // the transaction began for writing
    backup: async (version) => connection.explaining(() => copyFile(connection.file, path, version)),
    lockRows: sql``,
    lockForStories: async () => undefined, // likewise
    takeVersionIds: async (asked, count) => {
      const { rows } = await sql<{ last: number | null }>`select max(id) as last from version`.execute(asked);
      const last = rows[0]!.last ?? 0;
      return Array.from({ length: count }, (_, index) => last + 1 + index);
    },
    explain,
    close: async () => {
      await database.destroy();
      if (file.isOpen) file.close(); // Kysely closes only what it has used
    },
  };
}

function explaining<Result>(explain: (error: unknown) => unknown, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explain(error);
  }
}

function insertRows(connection: SqliteConnection, { table, rows }: TableRows): void {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const places = columns.map(() => "?").join(", ");
  const statement = connection.prepare(`insert into ${table} (${columns.join(", ")}) values (${places})`);
  for (const row of rows) statement.run(...Object.values(row));
}
