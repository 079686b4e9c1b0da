import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema/schema.ts";
import { type Store, TEXT_TABLES } from "../store/store.ts";
import type { Addition, Sighting } from "./addition.ts";
import { type Draft, draftOf } from "./draft.ts";
import { rowsOfReading } from "./reading-rows.ts";

interface Placed {
  readonly draft: Draft;
  readonly document: number;
  readonly addition: Omit<Addition, "version">;
  /** Number in the ledger, where it is there already. */
  readonly known: number | null;
}

/** Adds readings in one transaction: all of them or, when it throws, none. */
export async function addBatch(store: Store, sightings: readonly Sighting[]): Promise<readonly Addition[]> {
  if (sightings.length === 0) return [];
  const drafts = sightings.map(draftOf);
  return store.database.transaction().execute(async (database) => {
    const placed = await place(store, database, drafts);
    const fresh = placed.filter(({ known }) => known === null);
    const ids = fresh.length === 0 ? [] : await store.takeVersionIds(database, fresh.length);
    const numbered = new Map(fresh.map((one, index) => [one, ids[index]!]));
    await insert(store, database, numbered);
    const versions = new Map([...numbered].map(([{ document, addition }, id]) => [`${document} ${addition.sha256}`, id]));
    return placed.map(({ addition, document, known }) => ({
      ...addition,
      version: known !== null && known > 0 ? known : versions.get(`${document} ${addition.sha256}`)!,
    }));
  });
}

/** Says of each draft which document it belongs to, and whether its text is there. A draft given twice is known the second time. */
async function place(store: Store, database: Kysely<Schema>, drafts: readonly Draft[]): Promise<readonly Placed[]> {
  const documents = await documentIds(store, database, drafts);
  const there = await database
    .selectFrom("version")
    .select(["id", "document", "number", "sha256"])
    .where("document", "in", [...documents.values()])
    .execute();
  const versions = new Map(there.map((version) => [`${version.document} ${version.sha256}`, version]));
  const last = new Map<number, number>();
  for (const { document, number } of there) last.set(document, Math.max(number, last.get(document) ?? 0));
  return drafts.map((draft) => {
    const { key, sha256 } = draft;
    const document = documents.get(key)!;
    const found = versions.get(`${document} ${sha256}`);
    if (found !== undefined)
      return { draft, document, addition: { outcome: "known", key, sha256, number: found.number }, known: found.id };
    const number = (last.get(document) ?? 0) + 1;
    last.set(document, number);
    versions.set(`${document} ${sha256}`, { id: 0, document, number, sha256 });
    const outcome = number === 1 ? "added" : "new-version";
    return { draft, document, addition: { outcome, key, sha256, number }, known: null };
  });
}

/** In the order of their keys, so that two writers never wait for each other both ways. */
async function documentIds(
  store: Store,
  database: Kysely<Schema>,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<string, number>> {
  const rows = [...new Map(drafts.map(({ key, document }) => [key, document])).values()];
  rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  await database
    .insertInto("document")
    .values(rows)
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const keys = rows.map(({ key }) => key);
  const found = await sql<{ id: number; key: string }>`select id, key from document
    where key in (${sql.join(keys)}) order by key ${store.lockRows}`.execute(database);
  return new Map(found.rows.map(({ id, key }) => [key, id]));
}

async function insert(store: Store, database: Kysely<Schema>, numbered: ReadonlyMap<Placed, number>): Promise<void> {
  if (numbered.size === 0) return;
  const updated = [...numbered.keys()].filter(({ addition }) => addition.number > 1).map(({ document }) => document);
  if (updated.length > 0) await database.updateTable("version").set({ superseded: 1 }).where("document", "in", updated).execute();
  const newest = new Map([...numbered].map(([{ document }, id]) => [document, id]));
  const versions = [...numbered].map(([{ draft, document, addition }, id]) => ({
    id,
    document,
    number: addition.number,
    ...draft.version,
    superseded: newest.get(document) === id ? 0 : 1,
  }));
  await database.insertInto("version").values(versions).execute();
  const rows = [...numbered].map(([{ draft }, id]) => rowsOfReading(draft.sighting.reading, id, draft.moment));
  for (let table = 0; table < rows[0]!.tables.length; table++) {
    const { table: name } = rows[0]!.tables[table]!;
    await store.insert(database, { table: name, rows: rows.flatMap(({ tables }) => tables[table]!.rows) });
  }
  for (const table of TEXT_TABLES)
    await store.fullText.add(
      database,
      table,
      rows.flatMap(({ texts }) => texts[table]),
    );
}
