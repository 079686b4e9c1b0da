import { type Kysely, sql } from "kysely";
import type { Schema } from "../../schema/schema.ts";

/** An arbitrary number that stands for “a ledger is being made or migrated”. */
const MIGRATING = 4_850_418;
const ARRANGING = 0x48454153;

/** Holds until the end of the transaction. */
export async function lockForMigration(database: Kysely<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATING)})`.execute(database);
}

/** Waits until no other transaction arranges versions of this schema. */
export async function lockForStories(database: Kysely<Schema>, schema: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(ARRANGING)}, hashtext(${schema}))`.execute(database);
}

/** Version of the ledger in a schema; 0 where there is none. */
export async function versionOf(database: Kysely<Schema>, schema: string): Promise<number> {
  const table = `${schema}.hearsay_ledger`;
  const { rows } = await sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`.execute(database);
  if (!rows[0]!.found) return 0;
  const versions = await sql<{ version: number }>`select version from ${sql.table(table)}`.execute(database);
  return versions.rows[0]?.version ?? 0;
}

export async function setVersion(database: Kysely<Schema>, version: number): Promise<void> {
  await sql`create table if not exists hearsay_ledger (version bigint not null)`.execute(database);
  await sql`delete from hearsay_ledger`.execute(database);
  await sql`insert into hearsay_ledger (version) values (${version})`.execute(database);
}
