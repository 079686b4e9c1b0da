import { fingerprint } from "@hearsay/story";
import { type Kysely, sql } from "kysely";
import { versionOf } from "../add/record-id.ts";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import { holdersOf } from "../merge/holders.ts";
import { holdEntities } from "../merge/entities.ts";
import { recount } from "../merge/lines.ts";
import { holdTold, keepOppositions, matchesOf, relateTo } from "../merge/relations.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { nearest } from "../story/nearest.ts";
import type { Numbered } from "./apply.ts";
import type { Added } from "./write-reading.ts";

/**
 * Regards a version anew whose reading changed: what came is given to the ledger's events, statements and entities, and what contradicts others of its
 * story is found again. A version that is not arranged yet is left for that.
 */
export async function regard(
  store: Store,
  database: Kysely<Schema>,
  { id, moment }: { readonly id: number; readonly moment: number },
  { reading, numbers }: Numbered,
  added: Added,
): Promise<void> {
  const member = await database.selectFrom("story_member").select("story").where("version", "=", id).executeTakeFirst();
  if (member === undefined) return;
  const { story } = member;
  const near = await nearest(store, database, story, id, moment);
  const related = relateTo({ id: String(id), reading, fingerprint: fingerprint(reading) }, near);
  const told = { version: id, story, reading, numbers };
  const others = near.map((other) => Number(other.id));
  if (others.length > 0)
    await sql`delete from opposition where (a = ${id} and b in (${sql.join(others)})) or (b = ${id} and a in (${sql.join(others)}))`.execute(database); // prettier-ignore
  await keepOppositions(database, id, related);
  const wanted = (record: number): boolean => added.entity.has(record);
  await holdEntities(store, database, told, related.flatMap((one) => matchesOf(one, told, "entities")), wanted); // prettier-ignore
  const carried = {
    event: await forget(database, "event", id, others),
    statement: await forget(database, "statement", id, others),
  };
  const touched = await holdTold(store, database, told, related, (kind, record) => added[kind].has(record));
  for (const kind of ["event", "statement"] as const) {
    const holders = await holdersOf(database, kind, carried[kind]);
    await recount(database, kind, [...touched[kind], ...holders.values()]);
  }
}

/** Forgets that a version carries what these others tell, which is found again; gives the records of the others. */
async function forget(
  database: Kysely<Schema>,
  kind: RecordKind,
  version: number,
  others: readonly number[],
): Promise<readonly number[]> {
  const table = sql.table(tablesOf(kind).carrier);
  const near = new Set(others);
  const { rows } = await sql<{ record: number }>`select record from ${table} where version = ${version}`.execute(database);
  const records = rows.map(({ record }) => record).filter((record) => near.has(versionOf(record)));
  if (records.length > 0)
    await sql`delete from ${table} where version = ${version} and record in (${sql.join(records)})`.execute(database);
  return records;
}
