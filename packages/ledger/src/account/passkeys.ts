import { sql } from "kysely";
import type { Store } from "../store/store.ts";

/** A credential of WebAuthn that an owner signs in with. */
export interface Passkey {
  /** The credential's id, in base64url. */
  readonly id: string;
  readonly account: number;
  /** The owner's name. */
  readonly owner: string;
  /** COSE. */
  readonly publicKey: Uint8Array;
  /** How often its authenticator says that it was used; 0 where it does not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly madeAt: string;
}

interface Row {
  readonly id: string;
  readonly account: number;
  readonly owner: string;
  readonly public_key: Uint8Array;
  readonly counter: number;
  readonly transports: string;
  readonly label: string;
  readonly made_at: string;
}
const rows = sql`select p.*, a.name as owner from passkey p join account a on a.id = p.account and a.disabled_at is null`;

/** Keeps a passkey; false where one of this id is there already, whoever's it is. */
export async function addPasskey({ database }: Store, passkey: Omit<Passkey, "owner">): Promise<boolean> {
  const { id, account, publicKey, counter, transports, label, madeAt } = passkey;
  const made = await sql`insert into passkey (id, account, public_key, counter, transports, label, made_at)
    values (${id}, ${account}, ${publicKey}, ${counter}, ${JSON.stringify(transports)}, ${label}, ${madeAt})
    on conflict do nothing returning id`.execute(database);
  return made.rows.length > 0;
}

/** A passkey of an owner who may sign in. */
export async function findPasskey({ database }: Store, id: string): Promise<Passkey | null> {
  const found = await sql<Row>`${rows} where p.id = ${id}`.execute(database);
  return found.rows[0] === undefined ? null : passkeyOf(found.rows[0]);
}

export async function listPasskeys({ database }: Store, account: number): Promise<readonly Passkey[]> {
  const found = await sql<Row>`${rows} where p.account = ${account} order by p.made_at, p.id`.execute(database);
  return found.rows.map(passkeyOf);
}

/** Keeps how often a passkey was used; false where its count did not go on from `before`: somebody else used it meanwhile. */
export async function countPasskey({ database }: Store, id: string, before: number, counter: number): Promise<boolean> {
  const counted =
    await sql`update passkey set counter = ${counter} where id = ${id} and counter = ${before} returning id`.execute(database);
  return counted.rows.length > 0;
}

/** Forgets a passkey of an owner; false where it is none of theirs. */
export async function removePasskey({ database }: Store, account: number, id: string): Promise<boolean> {
  const gone = await sql`delete from passkey where id = ${id} and account = ${account} returning id`.execute(database);
  return gone.rows.length > 0;
}

const passkeyOf = ({ id, account, owner, public_key, counter, transports, label, made_at }: Row): Passkey => ({
  id,
  account,
  owner,
  publicKey: new Uint8Array(public_key),
  counter,
  transports: JSON.parse(transports) as string[],
  label,
  madeAt: made_at,
});
