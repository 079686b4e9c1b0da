import { isDeepStrictEqual } from "node:util";
import { type Kysely, sql } from "kysely";
import { rowsOfReading } from "../add/reading-rows.ts";
import { recordId } from "../add/record-id.ts";
import { type MergeKind, release, renew } from "../merge/holder-rows.ts";
import type { Schema } from "../schema/schema.ts";
import { type Store, TEXT_TABLES } from "../store/store.ts";
import type { Numbered } from "./apply.ts";
import { type ChangedRows, changedRows } from "./changed-rows.ts";
import { ITEMS_OF } from "./fields.ts";

/** Numbers of the records that came with another reading of a version. */
export type Added = Readonly<Record<MergeKind, ReadonlySet<number>>>;
const KINDS: readonly MergeKind[] = ["event", "statement", "entity"];

/** Turns the rows and texts of one reading of a version into those of another. Records keep their numbers and what they were merged with. */
export async function writeReading(
  store: Store,
  database: Kysely<Schema>,
  { id, moment }: { readonly id: number; readonly moment: number },
  before: Numbered,
  after: Numbered,
): Promise<Added> {
  const [old, fresh] = [before, after].map(({ reading, numbers }) => rowsOfReading(reading, id, moment, numbers));
  for (const kind of KINDS) for (const record of recordsBeyond(before, after, kind, id)) await release(database, kind, record);
  const changes = changedRows(old!.tables, fresh!.tables);
  for (const { table, added, altered, key } of changes) {
    await store.insert(database, { table, rows: added });
    for (const row of altered) await alter(database, table, key, row);
  }
  for (const { table, removed, key } of changes.toReversed())
    for (const row of removed) await sql`delete from ${sql.table(table)} where ${matching(key, row)}`.execute(database);
  for (const table of TEXT_TABLES) {
    const known = new Map(old!.texts[table].map((text) => [text.id, text]));
    const kept = new Set(fresh!.texts[table].map((text) => text.id));
    const changed = fresh!.texts[table].filter((text) => !isDeepStrictEqual(text, known.get(text.id)));
    const gone = [...known.keys()].filter((text) => !kept.has(text) || changed.some((one) => one.id === text));
    for (const text of gone) await sql`delete from ${sql.table(table)} where rowid = ${text}`.execute(database);
    await store.fullText.add(database, table, changed);
  }
  for (const row of changes.find(({ table }) => table === "entity")!.altered) await renew(database, Number(row["id"]));
  const addedOf = (kind: MergeKind): ReadonlySet<number> => new Set(recordsBeyond(after, before, kind, id));
  return { event: addedOf("event"), statement: addedOf("statement"), entity: addedOf("entity") };
}

/** Numbers of the records that the first has and the second has not. */
function recordsBeyond(a: Numbered, b: Numbered, kind: MergeKind, version: number): readonly number[] {
  const others = new Set(b.numbers[ITEMS_OF[kind]]);
  return a.numbers[ITEMS_OF[kind]].filter((index) => !others.has(index)).map((index) => recordId(version, index));
}

type Row = ChangedRows["added"][number];

async function alter(database: Kysely<Schema>, table: ChangedRows["table"], key: readonly string[], row: Row): Promise<void> {
  const set = Object.entries(row).filter(([column]) => !key.includes(column));
  const values = set.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update ${sql.table(table)} set ${sql.join(values)} where ${matching(key, row)}`.execute(database);
}

const matching = (key: readonly string[], row: Row) =>
  sql.join(key.map((column) => sql`${sql.ref(column)} = ${row[column]}`), sql` and `); // prettier-ignore
