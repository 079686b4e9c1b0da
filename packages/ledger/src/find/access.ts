import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { PER_VERSION } from "../add/record-id.ts";
import { nameKey } from "../text/name-words.ts";
import type { Condition } from "./conditions.ts";
import { type Name, namesOf, tablesOf } from "./names.ts";
import type { FindQuery, Order, RecordKind } from "./query.ts";
import { parseWords } from "./words.ts";

/** A way into the records: a table to begin with, in which few rows need be looked at. */
export interface Access {
  /** Tables in the order in which they are gone through; `r` is the record. */
  readonly from: RawBuilder<unknown>;
  readonly where: readonly Condition[];
  /** Columns that `newest` sorts by and that lie in the order of an index. */
  readonly moment: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
}

interface Candidate extends Access {
  readonly rows: RawBuilder<unknown>;
  readonly kind: "word" | "text" | "outlet";
}

/** So many rows are looked at without a thought; a way in with more is only good if it has the right order. */
const FEW = 4000;

/** Chooses the way with the fewest rows; SQLite keeps to the order of tables in `from`, PostgreSQL makes its own plan. */
export async function chooseAccess(store: Store, query: FindQuery, kind: RecordKind, order: Order): Promise<Access> {
  const text = query.text === undefined ? null : textAccess(store, query.text, kind);
  if (order === "relevance") return text!;
  const names = namesOf(query);
  const candidates = [
    ...names.flatMap((name) => name.words.map((word) => wordAccess(name, word, kind))),
    ...(text === null ? [] : [text]),
    ...(query.outlet === undefined ? [] : [outletAccess(query.outlet, kind)]),
  ];
  const counted = await Promise.all(
    candidates.map(async (candidate) => ({ candidate, rows: await countUpTo(store.database, candidate) })),
  );
  const [fewest] = counted.sort((a, b) => a.rows - b.rows);
  if (fewest !== undefined && fewest.rows <= FEW) return fewest.candidate;
  const inOrder = counted.find(({ candidate }) => candidate.kind === "word")?.candidate;
  return order !== "time" && inOrder !== undefined ? inOrder : wholeTable(kind);
}

async function countUpTo(database: Kysely<Schema>, { rows }: Candidate): Promise<number> {
  const counted = await sql<{ rows: number }>`select count(*) as rows from (${rows} limit ${FEW + 1}) as few`.execute(database);
  return counted.rows[0]!.rows;
}

const own = { moment: sql`r.moment`, id: sql`r.id` };
const wholeTable = (kind: RecordKind): Access => ({ from: sql`${sql.table(kind)} r`, where: [], ...own });

function wordAccess({ role, words }: Name, word: string, kind: RecordKind): Candidate {
  const table = sql.table(tablesOf(kind).words);
  const others = words
    .filter((other) => other !== word)
    .map(
      (other) => sql`exists (select 1 from ${table} o
    where o.word = ${other} and o.role = ${role} and o.moment = d.moment and o.record = d.record and o.entity = d.entity)`,
    );
  return {
    kind: "word",
    from: sql`${table} d cross join ${sql.table(kind)} r`,
    where: [sql`d.word = ${word}`, sql`d.role = ${role}`, sql`r.id = d.record`, ...others],
    rows: sql`select 1 from ${table} where word = ${word} and role = ${role}`,
    moment: sql`d.moment`,
    id: sql`d.record`,
  };
}

function textAccess({ fullText }: Store, text: string, kind: RecordKind): Candidate {
  const table = tablesOf(kind).text;
  const matches = fullText.matches(table, parseWords(text));
  return {
    kind: "text",
    from: sql`${sql.table(table)} cross join ${sql.table(kind)} r`,
    where: [matches, sql`r.id = ${sql.ref(`${table}.rowid`)}`],
    rows: sql`select 1 from ${sql.table(table)} where ${matches}`,
    ...own,
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
  ...own,
});
