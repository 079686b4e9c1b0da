import { type Kysely, sql } from "kysely";
import type { Schema } from "../../schema/schema.ts";
import { lockForMigration, versionOf } from "./version.ts";

/**
 * Copies all tables of a schema into a schema beside it, and gives its name; indexes are not copied. Nobody writes meanwhile.
 * Null when the ledger is of another version already.
 */
export async function copySchema(database: Kysely<Schema>, schema: string, version: number): Promise<string | null> {
  return database.transaction().execute(async (copying) => {
    await lockForMigration(copying);
    if ((await versionOf(copying, schema)) !== version) return null;
    const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = ${schema} and table_type = 'BASE TABLE'`.execute(copying);
    const names = tables.rows.map(({ name }) => name);
    await sql`lock table ${sql.join(names.map((name) => sql.id(schema, name)))} in share mode`.execute(copying);
    const copy = await freeName(copying, `${schema}_version_${version}_backup`);
    await sql`create schema ${sql.id(copy)}`.execute(copying);
    for (const name of names) await sql`create table ${sql.id(copy, name)} as table ${sql.id(schema, name)}`.execute(copying);
    return copy;
  });
}

async function freeName(database: Kysely<Schema>, wanted: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select nspname as name from pg_namespace`.execute(database);
  const taken = new Set(rows.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`;
  return name;
}
