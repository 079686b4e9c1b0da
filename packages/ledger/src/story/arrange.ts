import { assignStory, fingerprint, isEarlier, type Lineage, traceLineage, type Traced } from "@hearsay/story";
import { isDeepStrictEqual } from "node:util";
import { type Kysely, sql } from "kysely";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import { keepDrift } from "../merge/drift.ts";
import { recount } from "../merge/lines.ts";
import { keepRelations, relateTo } from "../merge/relations.ts";
import { loadVersions } from "../read/versions.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { LedgerIndex } from "./ledger-index.ts";
import { keepLineage, lineagesOf } from "./lineages.ts";
import { nearest } from "./nearest.ts";

/** What a version was found to be among the others. */
export interface Arranged {
  readonly version: number;
  readonly story: number;
  /** Whether it opened the story. */
  readonly isNew: boolean;
  readonly lineage: Lineage;
  /** Versions that were there and turned out to derive from it. */
  readonly revised: readonly number[];
}

const AT_ONCE = 50;

/**
 * Finds the story and the lineage of every version that has none yet, in the order in which they were added, each in a transaction of its
 * own: where it stops, the rest is arranged the next time.
 */
export async function* arrange(store: Store): AsyncGenerator<Arranged> {
  for (let after = Math.max(0, (done.get(store) ?? 0) - MARGIN); ;) {
    const { rows } = await sql<{ id: number }>`select v.id as id from version v left join fingerprint f on f.version = v.id
      where v.id > ${after} and f.version is null order by v.id limit ${AT_ONCE}`.execute(store.database);
    for (const { id } of rows) {
      const arranged = await arrangeOne(store, id);
      if (arranged) yield arranged;
      after = id;
    }
    if (rows.length === 0) break;
  }
  const last = await sql<{ id: number | null }>`select max(version) as id from fingerprint`.execute(store.database);
  done.set(store, last.rows[0]!.id ?? 0);
}

/** Up to which version all was arranged when this process last looked: what lies before is gone through only once. */
const done = new WeakMap<Store, number>();
/** Another writer may have taken its numbers before, and committed after. */
const MARGIN = 1000;

async function arrangeOne(store: Store, version: number): Promise<Arranged | null> {
  const stored = (await loadVersions(store, [version])).get(version);
  if (!stored) return null;
  const { reading, numbers } = stored;
  const document: Traced = { id: String(version), reading, fingerprint: fingerprint(reading) };
  return store.database.transaction().execute(async (database) => {
    await store.lockForStories(database);
    // Another writer may have been faster.
    const done = await database.selectFrom("fingerprint").select("version").where("version", "=", version).executeTakeFirst();
    if (done) return null;
    const { moment } = await database.selectFrom("version").select("moment").where("id", "=", version).executeTakeFirstOrThrow();
    const index = new LedgerIndex(database, { moment, title: stored.title });
    const { isNew } = await assignStory(document, document.fingerprint, index);
    const { story } = await database.selectFrom("story_member").select("story").where("version", "=", version).executeTakeFirstOrThrow(); // prettier-ignore
    const near = isNew ? [] : await nearest(store, database, story, version, moment);
    const lineage = traceLineage(document, near);
    await keepLineage(database, version, lineage);
    await keepDrift(database, document, lineage, near);
    // What it derives from itself is not looked at again, nor what no date tells to be later.
    const later = near.filter((other) => isEarlier(document, other) === true && !derives(lineage, other.id));
    const revised = await retrace(database, document, later, near);
    const touched = await keepRelations(store, database, { version, story, reading, numbers }, relateTo(document, near));
    for (const kind of ["event", "statement"] as const)
      await recount(database, kind, revised.length === 0 ? touched[kind] : await allOf(database, kind, story));
    return { version, story, isNew, lineage, revised };
  });
}

/** Looks anew at those that came before the version and were published after it: a copy may be known before its original. */
async function retrace(
  database: Kysely<Schema>,
  document: Traced,
  later: readonly Traced[],
  near: readonly Traced[],
): Promise<number[]> {
  const before = await lineagesOf(database, later.map(({ id }) => Number(id))); // prettier-ignore
  const revised: number[] = [];
  for (const member of later) {
    if (!derives(traceLineage(member, [document]), document.id)) continue;
    const lineage = traceLineage(member, [document, ...near.filter((other) => other !== member)]);
    if (!isDeepStrictEqual(lineage, before.get(member.id))) {
      await keepLineage(database, Number(member.id), lineage);
      await keepDrift(database, member, lineage, [document, ...near]);
      revised.push(Number(member.id));
    }
  }
  return revised;
}

const derives = ({ origins }: Lineage, from: string): boolean => origins.some(({ document }) => document === from);

async function allOf(database: Kysely<Schema>, kind: RecordKind, story: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`select id from ${sql.table(tablesOf(kind).holder)} where story = ${story}`.execute(
    database,
  );
  return rows.map(({ id }) => id);
}
