import { type Kysely, type Selectable, sql } from "kysely";
import { LedgerError } from "../error/ledger-error.ts";
import type { Signed } from "../people/signed.ts";
import type { JoiningTable } from "../schema/people-tables.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { storable } from "../text/storable.ts";
import { refresh } from "./holder-rows.ts";

/** Two entities of the ledger that a person said to be one. */
export interface Joining {
  readonly id: number;
  /** The one that went, and the one that it went into. */
  readonly entity: number;
  readonly into: number;
  readonly made: Signed;
  readonly undone: Signed | null;
}

/** Joins one entity of the ledger to another: documents that name it later are given to that one too. Throws `invalid-query`. */
export async function join({ database }: Store, entity: number, into: number, by: Signed): Promise<Joining> {
  const { author, reason, at } = by;
  if (reason.trim() === "") throw new LedgerError("invalid-query", "joining two needs a reason");
  return database.transaction().execute(async (writing) => {
    const [from, to] = [await standsFor(writing, entity), await standsFor(writing, into)];
    if (from === to) throw new LedgerError("invalid-query", `${entity} and ${into} are one already`);
    for (const id of [from, to])
      if ((await membersOf(writing, id)).length === 0) throw new LedgerError("invalid-query", `there is no entity ${id} in the ledger`); // prettier-ignore
    const row = { holder: from, into_holder: to, author: storable(author), reason: storable(reason), joined_at: at };
    const made = await writing.insertInto("joining").values(row).returningAll().executeTakeFirstOrThrow();
    const members = await membersOf(writing, from);
    await writing.insertInto("joined_member").values(members.map((record) => ({ joining: made.id, record }))).execute(); // prettier-ignore
    await sql`update ledger_entity_member set holder = ${to}, reason = coalesce(reason, ${`joined: ${reason}`})
      where holder = ${from}`.execute(writing);
    await refresh(writing, "entity", [from, to]);
    return joiningOf(made);
  });
}

/** Takes a joining back: all that went along, or came since by that name, is the first entity’s again. Null where none stands. */
export async function unjoin({ database }: Store, id: number, { author, reason, at }: Signed): Promise<Joining | null> {
  return database.transaction().execute(async (writing) => {
    const undone = await writing
      .updateTable("joining")
      .set({ undone_by: storable(author), undone_reason: storable(reason), undone_at: at })
      .where("id", "=", id)
      .where("undone_at", "is", null)
      .returningAll()
      .executeTakeFirst();
    if (undone === undefined) return null;
    const into = await standsFor(writing, undone.into_holder);
    await sql`update ledger_entity_member set holder = ${undone.holder}
      where holder = ${into} and record in (select record from joined_member where joining = ${id})`.execute(writing);
    await sql`update ledger_entity_member set score = 1, reason = null where record = ${undone.holder}`.execute(writing);
    await refresh(writing, "entity", [undone.holder, into]);
    return joiningOf(undone);
  });
}

/** Every joining, those that were undone too, in order. */
export async function joinings({ database }: Store): Promise<readonly Joining[]> {
  const rows = await database.selectFrom("joining").selectAll().orderBy("id").execute();
  return rows.map(joiningOf);
}

/** The entity that this one was joined to, at the end of all joinings; itself where it was joined to none. */
export const standsFor = async (database: Kysely<Schema>, entity: number): Promise<number> =>
  (await joined(database, [entity])).get(entity) ?? entity;

/** What each of these was joined to, at the end of all joinings; those that were joined to none are left out. */
export async function joined(database: Kysely<Schema>, entities: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (entities.length === 0) return new Map();
  const { rows } = await sql<{ holder: number; into_holder: number }>`select holder, into_holder from joining
    where holder in (${sql.join([...new Set(entities)])}) and undone_at is null order by id`.execute(database);
  if (rows.length === 0) return new Map();
  const further = await joined(database, rows.map((row) => row.into_holder)); // prettier-ignore
  return new Map(rows.map((row) => [row.holder, further.get(row.into_holder) ?? row.into_holder]));
}

/** Whether any joining stands: most ledgers have none. */
export const anyStands = async (database: Kysely<Schema>): Promise<boolean> =>
  (await database.selectFrom("joining").select("id").where("undone_at", "is", null).limit(1).executeTakeFirst()) !== undefined;

/**
 * Notes that an entity of a document came by one that was joined to another (by its name, or as one of those that went along), so that it goes back
 * with that one.
 */
export async function followed(
  database: Kysely<Schema>,
  record: number,
  { holders, likes }: { readonly holders: readonly number[]; readonly likes: readonly number[] },
): Promise<void> {
  const [byHolder, byLike] = [holders, likes].map((ids) => sql.join(ids.length === 0 ? [-1] : [...new Set(ids)]));
  await sql`insert into joined_member (joining, record)
    select j.id, cast(${record} as bigint) from joining j where j.undone_at is null
      and (j.holder in (${byHolder!}) or j.id in (select m.joining from joined_member m where m.record in (${byLike!})))
    on conflict do nothing`.execute(database);
}

async function membersOf(database: Kysely<Schema>, holder: number): Promise<readonly number[]> {
  const { rows } = await sql<{ record: number }>`select record from ledger_entity_member where holder = ${holder}
    order by record`.execute(database);
  return rows.map(({ record }) => record);
}

const joiningOf = (row: Selectable<JoiningTable>): Joining => ({
  id: row.id,
  entity: row.holder,
  into: row.into_holder,
  made: { author: row.author, reason: row.reason, at: row.joined_at },
  undone: row.undone_at === null ? null : { author: row.undone_by!, reason: row.undone_reason!, at: row.undone_at },
});
