import { sql } from "kysely";
import { LedgerError } from "../error/ledger-error.ts";
import type { Store } from "../store/store.ts";
import { nameKey } from "../text/name-words.ts";

/** What can be withdrawn: a source by its name, a document by its key or address, a statement by its number. */
export type WithdrawalKind = "source" | "document" | "statement";
export interface Withdrawal {
  readonly id: number;
  readonly kind: WithdrawalKind;
  /** A source's name as it is compared, a document's key, a statement's number. */
  readonly target: string;
  readonly reason: string;
  readonly withdrawnAt: string;
  readonly restoredAt: string | null;
  readonly restoredReason: string | null;
}

/** Something that is withdrawn, or that one supposes to be wrong. */
export type Target = Pick<Withdrawal, "kind" | "target">;

interface Row {
  readonly id: number;
  readonly kind: WithdrawalKind;
  readonly target: string;
  readonly reason: string;
  readonly withdrawn_at: string;
  readonly restored_at: string | null;
  readonly restored_reason: string | null;
}

/** Takes something back, deleting nothing; what is withdrawn already stays so, with its first reason. */
export async function withdraw(
  { database }: Store,
  kind: WithdrawalKind,
  target: string,
  { reason, at }: { readonly reason: string; readonly at: string },
): Promise<Withdrawal> {
  const aim = aimOf(kind, target);
  return database.transaction().execute(async (writing) => {
    await sql`insert into withdrawal (kind, target, reason, withdrawn_at) values (${kind}, ${aim}, ${reason}, ${at})
      on conflict do nothing`.execute(writing);
    const { rows } = await sql<Row>`select * from withdrawal
      where kind = ${kind} and target = ${aim} and restored_at is null`.execute(writing);
    return withdrawalOf(rows[0]!);
  });
}

/** What is named, as it is compared. Throws `invalid-query` where a name has no letter in it. */
export function aimOf(kind: WithdrawalKind, target: string): string {
  const aim = kind === "source" ? nameKey(target) : target;
  if (aim === "") throw new LedgerError("invalid-query", `there is no ${kind} to withdraw in “${target}”`);
  return aim;
}

/** Undoes a withdrawal; null where there is none of this number that stands. */
export async function restore(
  { database }: Store,
  id: number,
  { reason, at }: { readonly reason: string; readonly at: string },
): Promise<Withdrawal | null> {
  const { rows } = await sql<Row>`update withdrawal set restored_at = ${at}, restored_reason = ${reason}
    where id = ${id} and restored_at is null returning *`.execute(database);
  return rows[0] === undefined ? null : withdrawalOf(rows[0]);
}

/** Every withdrawal, undone ones too, in order. */
export async function withdrawals({ database }: Store): Promise<readonly Withdrawal[]> {
  const { rows } = await sql<Row>`select * from withdrawal order by id`.execute(database);
  return rows.map(withdrawalOf);
}

export const standingOf = (all: readonly Withdrawal[]): readonly Withdrawal[] =>
  all.filter(({ restoredAt }) => restoredAt === null);

const withdrawalOf = ({ withdrawn_at, restored_at, restored_reason, ...row }: Row): Withdrawal => ({
  ...row,
  withdrawnAt: withdrawn_at,
  restoredAt: restored_at,
  restoredReason: restored_reason,
});
