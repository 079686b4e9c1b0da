import { sql } from "kysely";
import { LedgerError } from "../error/ledger-error.ts";
import type { Store } from "../store/store.ts";
import { fold } from "../text/fold.ts";

/** An owner: somebody who may change the ledger over the web. */
export interface Account {
  readonly id: number;
  /** By this name changes are signed; two names that differ in case or accents alone are one. */
  readonly name: string;
  readonly hasPassword: boolean;
  readonly passkeys: number;
  readonly madeAt: string;
  /** Since when the owner may no longer sign in; null: may. */
  readonly disabledAt: string | null;
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly has_password: number;
  readonly passkeys: number;
  readonly made_at: string;
  readonly disabled_at: string | null;
}

/** Characters that a name may have: fewer than a line, none that cannot be seen. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'’_-]{0,58}[\p{L}\p{M}\p{N}.])?$/u;
const rows = sql`select a.id, a.name, a.made_at, a.disabled_at, case when a.password_hash is null then 0 else 1 end as has_password,
  (select count(*) from passkey p where p.account = a.id) as passkeys from account a`;

const nameKeyOf = (name: string): string => fold(name.trim());

/** Makes an owner. Throws `invalid-query` where the name is taken, or is none. */
export async function addAccount(store: Store, name: string, at: string): Promise<Account> {
  const given = name.trim().normalize("NFC");
  if (!NAME.test(given))
    throw new LedgerError(
      "invalid-query",
      `“${given}” is no name for an owner: letters, digits, spaces and . ' _ - , at most 60`,
    );
  const made = await sql<{
    id: number;
  }>`insert into account (name, name_key, made_at) values (${given}, ${nameKeyOf(given)}, ${at})
    on conflict do nothing returning id`.execute(store.database);
  if (made.rows[0] === undefined) throw new LedgerError("invalid-query", `there is an owner ${given} already`);
  return (await findAccount(store, given))!;
}

export async function listAccounts({ database }: Store): Promise<readonly Account[]> {
  const found = await sql<Row>`${rows} order by a.id`.execute(database);
  return found.rows.map(accountOf);
}

/** An owner by name, whether disabled or not. */
export async function findAccount({ database }: Store, name: string): Promise<Account | null> {
  const found = await sql<Row>`${rows} where a.name_key = ${nameKeyOf(name)}`.execute(database);
  return found.rows[0] === undefined ? null : accountOf(found.rows[0]);
}

/** The encoded hash of an owner's password; null where there is no such owner, no password, or the owner is disabled. */
export async function passwordHash({ database }: Store, name: string): Promise<string | null> {
  const found = await sql<{ password_hash: string | null }>`select password_hash from account
    where name_key = ${nameKeyOf(name)} and disabled_at is null`.execute(database);
  return found.rows[0]?.password_hash ?? null;
}

/** Gives an owner another password and ends all sessions of the old one; null where there is no such owner. */
export async function setPasswordHash(store: Store, name: string, hash: string): Promise<Account | null> {
  return store.database.transaction().execute(async (writing) => {
    const key = nameKeyOf(name);
    await sql`update account set password_hash = ${hash} where name_key = ${key}`.execute(writing);
    await sql`delete from session where account in (select id from account where name_key = ${key})`.execute(writing);
    const found = await sql<Row>`${rows} where a.name_key = ${key}`.execute(writing);
    return found.rows[0] === undefined ? null : accountOf(found.rows[0]);
  });
}

/** Lets an owner sign in no longer (`at`), and ends all sessions; or lets the owner in again (null). */
export async function disableAccount(store: Store, name: string, at: string | null): Promise<Account | null> {
  return store.database.transaction().execute(async (writing) => {
    const key = nameKeyOf(name);
    await sql`update account set disabled_at = ${at} where name_key = ${key}`.execute(writing);
    await sql`delete from session where account in (select id from account where name_key = ${key})`.execute(writing);
    const found = await sql<Row>`${rows} where a.name_key = ${key}`.execute(writing);
    return found.rows[0] === undefined ? null : accountOf(found.rows[0]);
  });
}

const accountOf = ({ id, name, has_password, passkeys, made_at, disabled_at }: Row): Account => ({
  id,
  name,
  hasPassword: has_password === 1,
  passkeys,
  madeAt: made_at,
  disabledAt: disabled_at,
});
