import { sql } from "kysely";
import { LedgerError } from "../error/ledger-error.ts";
import type { Store } from "../store/store.ts";
import { empty, found, freeId, membersOf, type MergeKind, refresh } from "./holder-rows.ts";

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
