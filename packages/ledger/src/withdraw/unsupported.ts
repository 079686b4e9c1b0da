import { sql } from "kysely";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { Store } from "../store/store.ts";
import { holdersOf } from "../merge/holders.ts";
import { supportOf } from "./support.ts";
import { type Reach, reachesOf } from "./reach.ts";
import { standingOf, type Withdrawal, withdrawals } from "./withdrawal.ts";

/**
 * What has nothing left to rest on: a ledger event or statement (`holder`) all of whose carriers were withdrawn, themselves or
 * what they derive from, or a record of a version that is not arranged yet (`holder` null).
 */
export interface Unsupported {
  readonly kind: RecordKind;
  readonly holder: number | null;
  readonly records: readonly number[];
}

const PAGE = 500;

/** Each once, found from the withdrawals, never by going through the whole ledger. */
export async function* unsupported(store: Store): AsyncGenerator<Unsupported> {
  const standing = standingOf(await withdrawals(store));
  for (const kind of ["event", "statement"] as const) {
    const seen = new Set<string>();
    const report = function* (found: readonly Unsupported[]) {
      for (const lost of found) {
        const key = `${lost.holder ?? `record ${lost.records[0]}`}`;
        if (!seen.has(key)) yield lost;
        seen.add(key);
      }
    };
    for (const withdrawal of standing) {
      for (const reach of await reachesOf(store, withdrawal, kind))
        for await (const ids of withdrawnBy(store, reach)) yield* report(await withoutSupport(store, kind, ids));
      for await (const ids of carriedBy(store, withdrawal, kind)) yield* report(await withoutSupport(store, kind, ids));
    }
  }
}

/** Records of others that withdrawn documents carry without a record of their own. */
async function* carriedBy(
  { database }: Store,
  { kind, target }: Withdrawal,
  record: RecordKind,
): AsyncGenerator<readonly number[]> {
  if (kind === "statement") return;
  const of =
    kind === "source"
      ? sql`v.outlet_key = ${target}`
      : sql`v.document in (select id from document where key = ${target} or url = ${target})`;
  for (let last = 0; ;) {
    const { rows } = await sql<{ id: number }>`select distinct c.record as id from version v
      join ${sql.table(tablesOf(record).carrier)} c on c.version = v.id
      where ${of} and c.record > ${last} order by c.record limit ${PAGE}`.execute(database);
    if (rows.length === 0) return;
    yield rows.map(({ id }) => id);
    last = rows.at(-1)!.id;
  }
}

async function* withdrawnBy({ database }: Store, { from, link, holds }: Reach): AsyncGenerator<readonly number[]> {
  for (let last = 0; ;) {
    const { rows } = await sql<{ id: number }>`select r.id as id from ${from} cross join version v
      where ${link} and v.id = r.version and ${holds} and r.id > ${last} order by r.id limit ${PAGE}`.execute(database);
    if (rows.length === 0) return;
    yield rows.map(({ id }) => id);
    last = rows.at(-1)!.id;
  }
}

async function withoutSupport(store: Store, kind: RecordKind, ids: readonly number[]): Promise<readonly Unsupported[]> {
  const holders = await holdersOf(store.database, kind, ids);
  const supports = await supportOf(store, kind, [...new Set(holders.values())]);
  const lone = ids.filter((id) => !holders.has(id)).map((id) => ({ kind, holder: null, records: [id] }));
  const lost = [...supports].filter(([, support]) => support.carriers.every((version) => support.lost.has(version)));
  return [...lost.map(([holder, { records }]) => ({ kind, holder, records })), ...lone];
}
