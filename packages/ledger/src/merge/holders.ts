import { type Kysely, sql } from "kysely";
import { versionOf } from "../add/record-id.ts";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";

/** A record of a new version that is one with a record that was there. */
export interface RecordMatch {
  readonly record: number;
  readonly other: number;
  readonly score: number;
  readonly reason: string;
}

interface Place {
  readonly record: number;
  readonly holder: number;
  readonly score: number;
  readonly reason: string | null;
}

/**
 * Gives each record of a version to the ledger event or statement of its surest match, and makes one for those without. One holder never has two
 * records of a version: a reading keeps different things apart. What was merged before stays as it is.
 */
export async function holdRecords(
  store: Store,
  database: Kysely<Schema>,
  kind: RecordKind,
  {
    story,
    records,
    matches,
  }: { readonly story: number; readonly records: readonly number[]; readonly matches: readonly RecordMatch[] },
): Promise<readonly number[]> {
  if (records.length === 0) return [];
  const { evidence, holder } = tablesOf(kind);
  const holders = await holdersOf(database, kind, matches.map(({ other }) => other)); // prettier-ignore
  const [given, taken] = [new Map<number, Place>(), new Set<number>()];
  for (const { record, other, score, reason } of matches.toSorted(
    (a, b) => b.score - a.score || a.record - b.record || a.other - b.other,
  )) {
    const found = holders.get(other);
    if (found === undefined || given.has(record) || taken.has(found)) continue;
    given.set(record, { record, holder: found, score, reason });
    taken.add(found);
  }
  const founding = records.filter((record) => !given.has(record));
  const places = records.map((record) => given.get(record) ?? { record, holder: record, score: 1, reason: null });
  await store.insert(database, { table: holder, rows: founding.map((id) => ({ id, story, lines: 1, carriers: 1 })) });
  await store.insert(database, { table: evidence, rows: places.map((place) => ({ ...place })) });
  return places.map((place) => place.holder);
}

/** The ledger events or statements that these records belong to. */
export async function holdersOf(
  database: Kysely<Schema>,
  kind: RecordKind,
  records: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (records.length === 0) return new Map();
  const { evidence } = tablesOf(kind);
  const { rows } = await sql<{ record: number; holder: number }>`select record, holder from ${sql.table(evidence)}
    where record in (${sql.join([...new Set(records)])})`.execute(database);
  return new Map(rows.map((row) => [row.record, row.holder]));
}

/** Who carries what these hold: the versions of their records, and those that tell the same without a record of their own. */
export async function carriersOf(
  database: Kysely<Schema>,
  kind: RecordKind,
  holders: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const found = new Map<number, Set<number>>(holders.map((holder) => [holder, new Set()]));
  if (holders.length === 0) return found;
  const { evidence, carrier } = tablesOf(kind);
  const { rows } = await sql<{ holder: number; record: number; version: number | null }>`select e.holder, e.record, c.version
    from ${sql.table(evidence)} e left join ${sql.table(carrier)} c on c.record = e.record
    where e.holder in (${sql.join(holders)})`.execute(database);
  for (const { holder, record, version } of rows) {
    found.get(holder)!.add(versionOf(record));
    if (version !== null) found.get(holder)!.add(version);
  }
  return found;
}
