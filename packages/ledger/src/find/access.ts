import { type Kysely, type RawBuilder, sql } from "kysely";
import { PER_VERSION } from "../add/record-id.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store, Wanted } from "../store/store.ts";
import { nameKey } from "../text/name-words.ts";
import type { Condition } from "./conditions.ts";
import type { Limits } from "./limits.ts";
import { tablesOf, wantedOf } from "./names.ts";
import type { FindQuery, Order, RecordKind } from "./query.ts";

/** A way into the records: a table to begin with, in which few rows need be looked at. */
export interface Access {
  /** Tables in the order in which they are gone through; `r` is the record. */
  readonly from: RawBuilder<unknown>;
  readonly where: readonly Condition[];
  /** How to find out whether a record is in the full-text index: it comes from there, one by one, or of all at once. */
  readonly indexed: "itself" | "each" | "set";
}

interface Candidate extends Access {
  readonly rows: RawBuilder<unknown>;
}

/** Chooses the way with the fewest rows; SQLite keeps to the order of tables in `from`, PostgreSQL makes its own plan. */
export async function chooseAccess(
  store: Store,
  query: FindQuery,
  kind: RecordKind,
  order: Order,
  { few, set }: Limits,
): Promise<Access> {
  const wanted = wantedOf(query);
  const index = wanted === null ? null : indexAccess(store, wanted, kind);
  if (order === "relevance") return index!;
  const matching = index === null ? 0 : await countUpTo(store.database, index, set);
  const outlet = query.outlet === undefined ? null : outletAccess(query.outlet, kind);
  const published = outlet === null ? 0 : await countUpTo(store.database, outlet, few);
  if (index !== null && matching <= few) return index;
  const indexed = matching <= set ? "set" : "each";
  return { ...(outlet !== null && published <= few ? outlet : wholeTable(kind)), indexed };
}

async function countUpTo(database: Kysely<Schema>, { rows }: Candidate, most: number): Promise<number> {
  const counted = await sql<{ rows: number }>`select count(*) as rows from (${rows} limit ${most + 1}) as few`.execute(database);
  return counted.rows[0]!.rows;
}

const wholeTable = (kind: RecordKind): Access => ({ from: sql`${sql.table(kind)} r`, where: [], indexed: "each" });

function indexAccess({ fullText }: Store, wanted: Wanted, kind: RecordKind): Candidate {
  const table = tablesOf(kind).text;
  const matches = fullText.matches(table, wanted);
  return {
    indexed: "itself",
    from: sql`${sql.table(table)} cross join ${sql.table(kind)} r`,
    where: [matches, sql`r.id = ${sql.ref(`${table}.rowid`)}`],
    rows: sql`select 1 from ${sql.table(table)} where ${matches}`,
  };
}

const outletAccess = (outlet: string, kind: RecordKind): Candidate => ({
  indexed: "each",
  from: sql`version w cross join ${sql.table(kind)} r`,
  where: [
    sql`w.outlet_key = ${nameKey(outlet)}`,
    sql`r.id >= w.id * ${sql.lit(PER_VERSION)}`,
    sql`r.id < (w.id + 1) * ${sql.lit(PER_VERSION)}`,
  ],
  rows: sql`select 1 from version where outlet_key = ${nameKey(outlet)}`,
});
