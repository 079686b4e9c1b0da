import { relate, type Relation, type Traced } from "@hearsay/story";
import type { Reading } from "@hearsay/core";
import type { Kysely } from "kysely";
import { versionOf } from "../add/record-id.ts";
import { type Numbers, recordsById } from "../add/numbers.ts";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { holdersOf, holdRecords, type RecordMatch } from "./holders.ts";
import { holdEntities } from "./entities.ts";

/** A version that was there, and what a new one has to do with it. */
export interface Related {
  readonly version: number;
  readonly reading: Reading;
  readonly numbers: Numbers;
  readonly relation: Relation;
}
/** A version as it is compared with others. */
export interface Known extends Traced {
  readonly numbers: Numbers;
}
/** A version whose relations are written down. */
interface Told {
  readonly version: number;
  readonly reading: Reading;
  readonly numbers: Numbers;
}

export const relateTo = (document: Traced, others: readonly Known[]): Related[] =>
  others.map((other) => ({
    version: Number(other.id),
    reading: other.reading,
    numbers: other.numbers,
    relation: relate(other, document),
  }));

/** Ledger events and statements of which somebody new carries or says something. */
export type Touched = Readonly<Record<RecordKind, readonly number[]>>;

/** Writes down what a new version has to do with others of its story. */
export async function keepRelations(
  store: Store,
  database: Kysely<Schema>,
  told: Told & { readonly story: number },
  related: readonly Related[],
): Promise<Touched> {
  const { version } = told;
  await keepOppositions(database, version, related);
  await holdEntities(store, database, told, related.flatMap((one) => matchesOf(one, told, "entities"))); // prettier-ignore
  return holdTold(store, database, told, related, () => true);
}

/** Gives the events and statements of a version that are `wanted` to those of the ledger, and notes who carries them. */
export async function holdTold(
  store: Store,
  database: Kysely<Schema>,
  told: Told & { readonly story: number },
  related: readonly Related[],
  wanted: (kind: RecordKind, record: number) => boolean,
): Promise<Touched> {
  const { version, story, reading, numbers } = told;
  const touched: Record<RecordKind, readonly number[]> = { event: [], statement: [] };
  for (const kind of ["event", "statement"] as const) {
    const items = `${kind}s` as const;
    const isOwn = (record: number): boolean => versionOf(record) === version;
    const carriers = related.flatMap((one) => carriersBetween(one, told, kind)).filter(({ record }) => !isOwn(record) || wanted(kind, record)); // prettier-ignore
    await store.insert(database, { table: tablesOf(kind).carrier, rows: carriers });
    const records = [...recordsById(reading, version, numbers, items).values()].filter((record) => wanted(kind, record));
    const matches = related.flatMap((one) => matchesOf(one, told, items)).filter(({ record }) => wanted(kind, record));
    const own = await holdRecords(store, database, kind, { story, records, matches });
    const carried = await holdersOf(database, kind, carriers.filter((row) => row.version === version).map((row) => row.record)); // prettier-ignore
    touched[kind] = [...new Set([...own, ...carried.values()])];
  }
  return touched;
}

/** Matches by their numbers in the ledger. */
export function matchesOf(
  { version: other, reading: known, numbers, relation }: Related,
  told: Told,
  items: "events" | "statements" | "entities",
): RecordMatch[] {
  const [there, here] = [recordsById(known, other, numbers, items), recordsById(told.reading, told.version, told.numbers, items)];
  return relation[items].map(({ a, b, score, reason }) => ({
    record: here.get(b)!,
    other: there.get(a)!,
    score,
    reason,
  }));
}

interface CarrierRow {
  readonly record: number;
  readonly version: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly [column: string]: number;
}

function carriersBetween(
  { version: other, reading: known, numbers, relation }: Related,
  told: Told,
  kind: RecordKind,
): CarrierRow[] {
  const items = `${kind}s` as const;
  const rows = (tellings: Relation["carried"]["ofA"], from: Told, by: number): CarrierRow[] => {
    const records = recordsById(from.reading, from.version, from.numbers, items);
    return tellings
      .filter(({ claim }) => claim.kind === kind)
      .map(({ claim, span: [span_start, span_end] }) => ({ record: records.get(claim.id)!, version: by, span_start, span_end })); // prettier-ignore
  };
  const of = { version: other, reading: known, numbers };
  return [...rows(relation.carried.ofA, of, told.version), ...rows(relation.carried.ofB, told, other)];
}

export async function keepOppositions(database: Kysely<Schema>, version: number, related: readonly Related[]): Promise<void> {
  const rows = related.flatMap(({ version: other, relation }) =>
    relation.opposed.map(({ kind, a, b }) => ({
      kind,
      a: other,
      a_start: a[0],
      a_end: a[1],
      b: version,
      b_start: b[0],
      b_end: b[1],
    })),
  );
  if (rows.length > 0) await database.insertInto("opposition").values(rows).execute();
}
