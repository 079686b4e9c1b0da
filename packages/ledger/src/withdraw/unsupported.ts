import { sql } from "kysely";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { Store } from "../store/store.ts";
import { type Reach, reachesOf } from "./reach.ts";
import { withdrawnAmong } from "./withdrawn-among.ts";
import { standingOf, withdrawals } from "./withdrawal.ts";

/**
 * What has nothing left to rest on: a ledger event or statement (`holder`) all of whose supporting records were withdrawn, or
 * a record that belongs to none (`holder` null).
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
    for (const withdrawal of standing)
      for (const reach of await reachesOf(store, withdrawal, kind))
        for await (const ids of withdrawnBy(store, reach))
          for (const lost of await withoutSupport(store, kind, ids)) {
            const key = `${lost.holder ?? `record ${lost.records[0]}`}`;
            if (!seen.has(key)) yield lost;
            seen.add(key);
          }
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
  const evidence = sql.table(tablesOf(kind).evidence);
  const { rows } = await sql<{ holder: number; record: number }>`select holder, record from ${evidence}
    where stance = 'supports' and holder in (select holder from ${evidence} where record in (${sql.join(ids)}))`.execute(
    store.database,
  );
  const held = await sql<{ record: number }>`select record from ${evidence} where record in (${sql.join(ids)})`.execute(
    store.database,
  );
  const grouped = new Set(held.rows.map(({ record }) => record));
  const withdrawn = await withdrawnAmong(store, kind, [...new Set(rows.map(({ record }) => record))]);
  const holders = Map.groupBy(rows, ({ holder }) => holder);
  const lone = ids.filter((id) => !grouped.has(id)).map((id) => ({ kind, holder: null, records: [id] }));
  const lost = [...holders].filter(([, members]) => members.every(({ record }) => withdrawn.has(record)));
  return [...lost.map(([holder, members]) => ({ kind, holder, records: members.map(({ record }) => record) })), ...lone];
}
