import { type Kysely, sql } from "kysely";
import { LedgerError } from "../error/ledger-error.ts";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { recount } from "./lines.ts";

/** What can be merged: an event, statement or entity of a document into one of the ledger. */
export type MergeKind = RecordKind | "entity";

/** A merge that was undone. */
export interface Separation {
  readonly id: number;
  readonly kind: MergeKind;
  /** The number of the event, statement or entity, and of the one that it had been given to. */
  readonly record: number;
  readonly holder: number;
  /** Why it had been merged, and why that was undone. */
  readonly mergedFor: string | null;
  readonly reason: string;
  readonly separatedAt: string;
  readonly restoredAt: string | null;
  readonly restoredReason: string | null;
}

interface Row {
  readonly id: number;
  readonly kind: MergeKind;
  readonly record: number;
  readonly holder: number;
  readonly score: number;
  readonly merged_for: string | null;
  readonly reason: string;
  readonly separated_at: string;
  readonly restored_at: string | null;
  readonly restored_reason: string | null;
}
interface Why {
  readonly reason: string;
  readonly at: string;
}

const membersOf = (kind: MergeKind): string => (kind === "entity" ? "ledger_entity_member" : tablesOf(kind).evidence);

/** Undoes a merge: the record stands alone from now on. Throws `invalid-query` where there is nothing to undo. */
export async function separate({ database }: Store, kind: MergeKind, record: number, { reason, at }: Why): Promise<Separation> {
  return database.transaction().execute(async (writing) => {
    const members = sql.table(membersOf(kind));
    const { rows } = await sql<{
      holder: number;
      score: number;
      reason: string | null;
    }>`select holder, score, reason from ${members}
      where record = ${record}`.execute(writing);
    const [held] = rows;
    if (held === undefined) throw new LedgerError("invalid-query", `there is no ${kind} ${record} that was merged with others`);
    const others = await sql<{
      record: number;
    }>`select record from ${members} where holder = ${held.holder} and record <> ${record}
      order by record`.execute(writing);
    const [next] = others.rows;
    if (next === undefined) throw new LedgerError("invalid-query", `${kind} ${record} stands alone: there is no merge to undo`);
    const rest = await freeId(writing, kind, held.holder, record, next.record);
    await found(writing, kind, rest, record);
    await sql`update ${members} set holder = ${record}, score = 1, reason = null where record = ${record}`.execute(writing);
    await refresh(writing, kind, [record, rest]);
    const made = await sql<Row>`insert into separation (kind, record, holder, score, merged_for, reason, separated_at)
      values (${kind}, ${record}, ${rest}, ${held.score}, ${held.reason}, ${reason}, ${at}) returning *`.execute(writing);
    return separationOf(made.rows[0]!);
  });
}

/** Takes a separation back: the record goes where it was. Null where there is none of this number that stands. */
export async function rejoin({ database }: Store, id: number, { reason, at }: Why): Promise<Separation | null> {
  return database.transaction().execute(async (writing) => {
    const { rows } = await sql<Row>`update separation set restored_at = ${at}, restored_reason = ${reason}
      where id = ${id} and restored_at is null returning *`.execute(writing);
    const [row] = rows;
    if (row === undefined) return null;
    const members = sql.table(membersOf(row.kind));
    // Others may have been given to it meanwhile: they go along.
    await sql`update ${members} set holder = ${row.holder} where holder = ${row.record}`.execute(writing);
    await sql`update ${members} set score = ${row.score}, reason = ${row.merged_for} where record = ${row.record}`.execute(
      writing,
    );
    await refresh(writing, row.kind, [row.holder]);
    await empty(writing, row.kind, row.record);
    return separationOf(row);
  });
}

/** Every merge that was undone, also where that was taken back, in order. */
export async function separations({ database }: Store): Promise<readonly Separation[]> {
  const { rows } = await sql<Row>`select * from separation order by id`.execute(database);
  return rows.map(separationOf);
}

/** A ledger entity or event has the number of its first record: where that one leaves, the rest is numbered after the next. */
async function freeId(database: Kysely<Schema>, kind: MergeKind, holder: number, record: number, next: number): Promise<number> {
  if (holder !== record) return holder;
  await found(database, kind, holder, next);
  await sql`update ${sql.table(membersOf(kind))} set holder = ${next} where holder = ${holder}`.execute(database);
  await sql`update ${sql.table(membersOf(kind))} set score = 1, reason = null where record = ${next}`.execute(database);
  // The one that leaves takes its old number back.
  if (kind === "entity") await sql`delete from ledger_entity_word where entity = ${holder}`.execute(database);
  await sql`delete from ${sql.table(`ledger_${kind}`)} where id = ${holder}`.execute(database);
  return next;
}

/** Makes a ledger event, statement or entity of this number like another one. */
async function found(database: Kysely<Schema>, kind: MergeKind, like: number, id: number): Promise<void> {
  if (kind !== "entity") {
    const holder = sql.table(tablesOf(kind).holder);
    await sql`insert into ${holder} (id, story, lines, carriers) select cast(${id} as bigint), story, lines, carriers from ${holder}
      where id = ${like}`.execute(database);
    return;
  }
  const same = sql`select 1 from ledger_entity where id = ${id}`;
  await sql`insert into ledger_entity (id, kind, name, name_key, country, sector, link_source, link_id, members)
    select e.id, e.kind, e.name, lower(e.name), coalesce(e.country, e.place_country), e.sector, e.link_source, e.link_id, 1
    from entity e where e.id = ${id} and not exists (${same})`.execute(database);
}

/** Counts members, or carriers and lines, anew. */
async function refresh(database: Kysely<Schema>, kind: MergeKind, holders: readonly number[]): Promise<void> {
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

async function empty(database: Kysely<Schema>, kind: MergeKind, holder: number): Promise<void> {
  if (kind === "entity") await sql`delete from ledger_entity_word where entity = ${holder}`.execute(database);
  await sql`delete from ${sql.table(`ledger_${kind}`)} where id = ${holder}`.execute(database);
}

const separationOf = ({
  merged_for,
  separated_at,
  restored_at,
  restored_reason,
  id,
  kind,
  record,
  holder,
  reason,
}: Row): Separation => ({
  id,
  kind,
  record,
  holder,
  mergedFor: merged_for,
  reason,
  separatedAt: separated_at,
  restoredAt: restored_at,
  restoredReason: restored_reason,
});
