import { assignStory, fingerprint, type Lineage, traceLineage, type Traced } from "@hearsay/story";
import { type Kysely, sql } from "kysely";
import { loadVersions } from "../read/versions.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { LedgerIndex } from "./ledger-index.ts";
import { unpackFingerprint } from "./pack-fingerprint.ts";

/** What a version was found to be among the others. */
export interface Arranged {
  readonly version: number;
  readonly story: number;
  /** Whether it opened the story. */
  readonly isNew: boolean;
  readonly lineage: Lineage;
}

/** Documents of a story, nearest in time, that one may derive from: a long story is not compared as a whole. */
const COMPARED = 24;
const AT_ONCE = 50;

/**
 * Finds the story and the lineage of every version that has none yet, in the order in which they were added, each in a transaction of its
 * own: where it stops, the rest is arranged the next time.
 */
export async function* arrange(store: Store): AsyncGenerator<Arranged> {
  for (;;) {
    const { rows } = await sql<{ id: number }>`select v.id as id from version v left join fingerprint f on f.version = v.id
      where f.version is null order by v.id limit ${AT_ONCE}`.execute(store.database);
    if (rows.length === 0) return;
    for (const { id } of rows) {
      const arranged = await arrangeOne(store, id);
      if (arranged) yield arranged;
    }
  }
}

async function arrangeOne(store: Store, version: number): Promise<Arranged | null> {
  const stored = (await loadVersions(store, [version])).get(version);
  if (!stored) return null;
  const { reading } = stored;
  const document: Traced = { id: String(version), reading, fingerprint: fingerprint(reading) };
  return store.database.transaction().execute(async (database) => {
    // Another writer may have been faster: whoever holds the row looks whether it is done.
    const { rows } = await sql<{ moment: number }>`select moment from version where id = ${version} ${store.lockRows}`.execute(database); // prettier-ignore
    const [row] = rows;
    const done = await database.selectFrom("fingerprint").select("version").where("version", "=", version).executeTakeFirst();
    if (!row || done) return null;
    const index = new LedgerIndex(database, { moment: row.moment, title: stored.title });
    const { isNew } = await assignStory(document, document.fingerprint, index);
    const { story } = await database.selectFrom("story_member").select("story").where("version", "=", version).executeTakeFirstOrThrow(); // prettier-ignore
    const lineage = traceLineage(document, isNew ? [] : await others(store, database, story, version, row.moment));
    await keep(database, version, lineage);
    return { version, story, isNew, lineage };
  });
}

/** The members of a story that are nearest in time, with their readings. */
async function others(store: Store, database: Kysely<Schema>, story: number, version: number, moment: number): Promise<Traced[]> {
  const { rows } = await sql<{ version: number; packed: Uint8Array }>`select m.version as version, f.packed as packed from story_member m
    join version v on v.id = m.version join fingerprint f on f.version = m.version
    where m.story = ${story} and m.version <> ${version} order by abs(v.moment - ${moment}), m.version limit ${COMPARED}`.execute(database); // prettier-ignore
  const readings = await loadVersions({ ...store, database }, rows.map((row) => row.version)); // prettier-ignore
  return rows.flatMap((row) => {
    const found = readings.get(row.version);
    return found ? [{ id: String(row.version), reading: found.reading, fingerprint: unpackFingerprint(row.packed) }] : [];
  });
}

async function keep(
  database: Kysely<Schema>,
  version: number,
  { kind, origins, direction, confidence, evidence }: Lineage,
): Promise<void> {
  const shown = JSON.stringify({ outlets: origins.map(({ outlet }) => outlet), evidence });
  const rows = origins.length === 0 ? [null] : origins.map(({ document }) => (document === null ? null : Number(document)));
  await database.insertInto("lineage").values(rows.map((origin) => ({ version, origin, kind, direction, confidence, evidence: shown }))).execute(); // prettier-ignore
}
