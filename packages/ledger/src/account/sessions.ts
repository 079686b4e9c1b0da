import { sql } from "kysely";
import { hashOf } from "../add/identity.ts";
import type { Store } from "../store/store.ts";

/** From when to when somebody is signed in. Moments are ISO 8601 in UTC, as `Date.toISOString` writes them: they are compared as text. */
export interface NewSession {
  /** What the cookie holds; the ledger keeps its SHA-256 alone. */
  readonly secret: string;
  readonly account: number;
  readonly at: string;
  /** However much it is used, it ends then. */
  readonly endsAt: string;
}

/** Somebody who is signed in. */
export interface SignedIn {
  readonly account: number;
  readonly owner: string;
}

/** Begins a session, and forgets those that are over. False where the owner is disabled or not there. */
export async function openSession({ database }: Store, { secret, account, at, endsAt }: NewSession): Promise<boolean> {
  return database.transaction().execute(async (writing) => {
    await sql`delete from session where ends_at <= ${at}`.execute(writing);
    const made = await sql`insert into session (key, account, made_at, seen_at, ends_at)
      select cast(${hashOf(secret)} as text), id, cast(${at} as text), cast(${at} as text), cast(${endsAt} as text) from account
      where id = ${account} and disabled_at is null returning key`.execute(writing);
    return made.rows.length > 0;
  });
}

/**
 * Who a session belongs to; null where it is over, was not used since `idleSince`, or its owner is disabled.
 * That it was used is written at most once from `seenSince` on: reading does not wait for the disk each time.
 */
export async function findSession(
  { database }: Store,
  secret: string,
  { at, idleSince, seenSince }: { readonly at: string; readonly idleSince: string; readonly seenSince: string },
): Promise<SignedIn | null> {
  const key = hashOf(secret);
  const { rows } = await sql<{ account: number; owner: string; seen_at: string }>`select s.account, a.name as owner, s.seen_at
    from session s join account a on a.id = s.account and a.disabled_at is null
    where s.key = ${key} and s.ends_at > ${at} and s.seen_at > ${idleSince}`.execute(database);
  const [found] = rows;
  if (found === undefined) return null;
  if (found.seen_at <= seenSince) await sql`update session set seen_at = ${at} where key = ${key}`.execute(database);
  return { account: found.account, owner: found.owner };
}

/** Ends a session; false where there is none. */
export async function endSession({ database }: Store, secret: string): Promise<boolean> {
  const ended = await sql`delete from session where key = ${hashOf(secret)} returning key`.execute(database);
  return ended.rows.length > 0;
}

/** Ends all sessions of an owner, and says how many there were. */
export async function endSessions({ database }: Store, account: number): Promise<number> {
  const ended = await sql`delete from session where account = ${account} returning key`.execute(database);
  return ended.rows.length;
}
