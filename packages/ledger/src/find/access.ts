import { type Kysely, type RawBuilder, sql } from "kysely";
import { PER_VERSION } from "../add/record-id.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store, Wanted } from "../store/store.ts";
import { nameKey } from "../text/name-words.ts";
import type { Condition } from "./conditions.ts";
import { tablesOf, wantedOf } from "./names.ts";
import type { FindQuery, Order, RecordKind } from "./query.ts";

/** A way into the records: a table to begin with, in which few rows need be looked at. */
export interface Access {
  /** Tables in the order in which they are gone through; `r` is the record. */
  readonly from: RawBuilder<unknown>;
  readonly where: readonly Condition[];
  readonly kind: "index" | "outlet" | "table";
}

interface Candidate extends Access {
  readonly rows: RawBuilder<unknown>;
}

/** So many rows are looked at without a thought. A way in with more is no better than the table in the order that is asked for. */
const FEW = 4000;

/** Chooses the way with the fewest rows; SQLite keeps to the order of tables in `from`, PostgreSQL makes its own plan. */
export async function chooseAccess(store: Store, query: FindQuery, kind: RecordKind, order: Order): Promise<Access> {
  const wanted = wantedOf(query);
  const index = wanted === null ? null : indexAccess(store, wanted, kind);
  if (order === "relevance") return index!;
  const candidates = [
    ...(index === null ? [] : [index]),
    ...(query.outlet === undefined ? [] : [outletAccess(query.outlet, kind)]),
  ];
  const counted = await Promise.all(
    candidates.map(async (candidate) => ({ candidate, rows: await countUpTo(store.database, candidate) })),
  );
  const [fewest] = counted.sort((a, b) => a.rows - b.rows);
  return fewest !== undefined && fewest.rows <= FEW ? fewest.candidate : wholeTable(kind);
}

async function countUpTo(database: Kysely<Schema>, { rows }: Candidate): Promise<number> {
  const counted = await sql<{ rows: number }>`select count(*) as rows from (${rows} limit ${FEW + 1}) as few`.execute(database);
  return counted.rows[0]!.rows;
}

const wholeTable = (kind: RecordKind): Access => ({ from: sql`${sql.table(kind)} r`, where: [], kind: "table" });

function indexAccess({ fullText }: Store, wanted: Wanted, kind: RecordKind): Candidate {
  const table = tablesOf(kind).text;
  const matches = fullText.matches(table, wanted);
  return {
    kind: "index",
    from: sql`${sql.table(table)} cross join ${sql.table(kind)} r`,
    where: [matches, sql`r.id = ${sql.ref(`${table}.rowid`)}`],
    rows: sql`select 1 from ${sql.table(table)} where ${matches}`,
  };
}

const outletAccess = (outlet: string, kind: RecordKind): Candidate => ({
  kind: "outlet",
  from: sql`version w cross join ${sql.table(kind)} r`,
  where: [
    sql`w.outlet_key = ${nameKey(outlet)}`,
    sql`r.id >= w.id * ${sql.lit(PER_VERSION)}`,
    sql`r.id < (w.id + 1) * ${sql.lit(PER_VERSION)}`,
  ],
  rows: sql`select 1 from version where outlet_key = ${nameKey(outlet)}`,
});
