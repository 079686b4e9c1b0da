import { type Kysely, sql } from "kysely";
import type { Schema } from "../../schema/schema.ts";

/** Copies all tables of a schema, of one moment, into a schema beside it, and gives its name. Indexes are not copied. */
export async function copySchema(database: Kysely<Schema>, schema: string, version: number): Promise<string> {
  const wanted = `${schema}_version_${version}_backup`;
  return database
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (copying) => {
      const copy = await freeName(copying, wanted);
      await sql`create schema ${sql.id(copy)}`.execute(copying);
      const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
        where table_schema = ${schema} and table_type = 'BASE TABLE'`.execute(copying);
      for (const { name } of rows)
        await sql`create table ${sql.id(copy, name)} as table ${sql.id(schema, name)}`.execute(copying);
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
