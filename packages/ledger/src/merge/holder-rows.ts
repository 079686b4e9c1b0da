import { type Kysely, sql } from "kysely";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { Schema } from "../schema/schema.ts";
import { nameKey } from "../text/name-words.ts";
import { recount } from "./lines.ts";

/** What can be merged: an event, statement or entity of a document into one of the ledger. */
export type MergeKind = RecordKind | "entity";

/** The table that says which records a ledger event, statement or entity holds. */
export const membersOf = (kind: MergeKind): string => (kind === "entity" ? "ledger_entity_member" : tablesOf(kind).evidence);

/** A ledger entity or event has the number of its first record: where that one leaves, the rest is numbered after the next. */
export async function freeId(
  database: Kysely<Schema>,
  kind: MergeKind,
  holder: number,
  record: number,
  next: number,
): Promise<number> {
  if (holder !== record) return holder;
  await found(database, kind, holder, next);
  await sql`update ${sql.table(membersOf(kind))} set holder = ${next} where holder = ${holder}`.execute(database);
  await sql`update ${sql.table(membersOf(kind))} set score = 1, reason = null where record = ${next}`.execute(database);
  // The one that leaves takes its old number back.
  if (kind === "entity") {
    await sql`delete from ledger_entity_word where entity = ${holder}`.execute(database);
    await sql`update joining set into_holder = ${next} where into_holder = ${holder}`.execute(database);
  }
  await sql`delete from ${sql.table(`ledger_${kind}`)} where id = ${holder}`.execute(database);
  return next;
}

/** Makes a ledger event, statement or entity of this number like another one. */
export async function found(database: Kysely<Schema>, kind: MergeKind, like: number, id: number): Promise<void> {
  if (kind !== "entity") {
    const holder = sql.table(tablesOf(kind).holder);
    await sql`insert into ${holder} (id, story, lines, carriers) select cast(${id} as bigint), story, lines, carriers from ${holder}
      where id = ${like}`.execute(database);
    return;
  }
  const same = sql`select 1 from ledger_entity where id = ${id}`;
  const { rows } = await sql<{ name: string }>`select name from entity where id = ${id}`.execute(database);
  await sql`insert into ledger_entity (id, kind, name, name_key, country, sector, link_source, link_id, members)
    select e.id, e.kind, e.name, cast(${nameKey(rows[0]?.name ?? "")} as text), coalesce(e.country, e.place_country), e.sector, e.link_source, e.link_id, 1
    from entity e where e.id = ${id} and not exists (${same})`.execute(database);
}

/** Counts members, or carriers and lines, anew. */
export async function refresh(database: Kysely<Schema>, kind: MergeKind, holders: readonly number[]): Promise<void> {
  if (kind !== "entity") return recount(database, kind, holders);
  for (const holder of holders) {
    await sql`update ledger_entity set members = (select count(*) from ledger_entity_member m where m.holder = ${holder})
      where id = ${holder}`.execute(database);
    const { rows } = await sql<{ words: string }>`select e.words from ledger_entity_member m join entity e on e.id = m.record
      where m.holder = ${holder}`.execute(database);
    const words = [...new Set(rows.flatMap((row) => row.words.split(" ").filter((word) => word !== "")))];
    await sql`delete from ledger_entity_word where entity = ${holder}`.execute(database);
    if (words.length > 0) await database.insertInto("ledger_entity_word").values(words.map((word) => ({ word, entity: holder }))).execute(); // prettier-ignore
  }
}

/** What a ledger entity is called, after an entity of a document was set right. */
export async function renew(database: Kysely<Schema>, record: number): Promise<void> {
  const { rows } = await sql<{ holder: number; name: string }>`select m.holder, e.name from ledger_entity_member m
    join entity e on e.id = m.record where m.record = ${record}`.execute(database);
  const [row] = rows;
  if (row === undefined) return;
  await sql`update ledger_entity set name = ${row.name}, name_key = ${nameKey(row.name)}, kind = e.kind,
      country = coalesce(e.country, e.place_country), sector = e.sector, link_source = e.link_source, link_id = e.link_id
    from entity e where e.id = ${record} and ledger_entity.id = ${record}`.execute(database);
  await refresh(database, "entity", [row.holder]);
}

/** Takes away one that holds nothing any more. */
export async function empty(database: Kysely<Schema>, kind: MergeKind, holder: number): Promise<void> {
  if (kind === "entity") await sql`delete from ledger_entity_word where entity = ${holder}`.execute(database);
  await sql`delete from ${sql.table(`ledger_${kind}`)} where id = ${holder}`.execute(database);
}

/** Takes a record out of what the ledger holds, before its row goes: others that it was merged with stay together. */
export async function release(database: Kysely<Schema>, kind: MergeKind, record: number): Promise<void> {
  const members = sql.table(membersOf(kind));
  if (kind !== "entity") await sql`delete from ${sql.table(tablesOf(kind).carrier)} where record = ${record}`.execute(database);
  const { rows } = await sql<{ holder: number; record: number }>`select holder, record from ${members}
    where holder = (select holder from ${members} where record = ${record}) order by record`.execute(database);
  const [first] = rows;
  if (first === undefined) return;
  const next = rows.find((row) => row.record !== record);
  const rest = next === undefined ? null : await freeId(database, kind, first.holder, record, next.record);
  await sql`delete from ${members} where record = ${record}`.execute(database);
  if (rest === null) await empty(database, kind, first.holder);
  else await refresh(database, kind, [rest]);
}
