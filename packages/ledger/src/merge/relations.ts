import { relate, type Relation, type Traced } from "@hearsay/story";
import type { Reading } from "@hearsay/core";
import type { Kysely } from "kysely";
import { recordId } from "../add/record-id.ts";
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
  readonly relation: Relation;
}

export const relateTo = (document: Traced, others: readonly Traced[]): Related[] =>
  others.map((other) => ({ version: Number(other.id), reading: other.reading, relation: relate(other, document) }));

/** Ledger events and statements of which somebody new carries or says something. */
export type Touched = Readonly<Record<RecordKind, readonly number[]>>;

/** Writes down what a new version has to do with others of its story. */
export async function keepRelations(
  store: Store,
  database: Kysely<Schema>,
  { version, story, reading }: { readonly version: number; readonly story: number; readonly reading: Reading },
  related: readonly Related[],
): Promise<Touched> {
  await keepOppositions(store, database, version, related);
  await holdEntities(store, database, { version, reading }, related.flatMap((one) => matchesOf(one, version, reading, "entities"))); // prettier-ignore
  const touched: Record<RecordKind, readonly number[]> = { event: [], statement: [] };
  for (const kind of ["event", "statement"] as const) {
    const items = `${kind}s` as const;
    const carriers = related.flatMap((one) => carriersBetween(one, version, reading, kind));
    await store.insert(database, { table: tablesOf(kind).carrier, rows: carriers });
    const records = reading[items].map((_, index) => recordId(version, index));
    const matches = related.flatMap((one) => matchesOf(one, version, reading, items));
    const own = await holdRecords(store, database, kind, { story, records, matches });
    const carried = await holdersOf(database, kind, carriers.filter((row) => row.version === version).map((row) => row.record)); // prettier-ignore
    touched[kind] = [...new Set([...own, ...carried.values()])];
  }
  return touched;
}

/** Matches by their numbers in the ledger. */
function matchesOf(
  { version: other, reading: known, relation }: Related,
  version: number,
  reading: Reading,
  items: "events" | "statements" | "entities",
): RecordMatch[] {
  const [there, here] = [indexes(known[items]), indexes(reading[items])];
  return relation[items].map(({ a, b, score, reason }) => ({
    record: recordId(version, here.get(b)!),
    other: recordId(other, there.get(a)!),
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
  { version: other, reading: known, relation }: Related,
  version: number,
  reading: Reading,
  kind: RecordKind,
): CarrierRow[] {
  const items = `${kind}s` as const;
  const rows = (tellings: Relation["carried"]["ofA"], of: Reading, from: number, by: number): CarrierRow[] => {
    const index = indexes(of[items]);
    return tellings
      .filter(({ claim }) => claim.kind === kind)
      .map(({ claim, span: [span_start, span_end] }) => ({ record: recordId(from, index.get(claim.id)!), version: by, span_start, span_end })); // prettier-ignore
  };
  return [...rows(relation.carried.ofA, known, other, version), ...rows(relation.carried.ofB, reading, version, other)];
}

const indexes = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ id }, index) => [id, index]));

async function keepOppositions(
  store: Store,
  database: Kysely<Schema>,
  version: number,
  related: readonly Related[],
): Promise<void> {
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
