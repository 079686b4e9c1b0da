import type { Lineage } from "@hearsay/story";
import { sql } from "kysely";
import { loadVersions, type StoredVersion } from "../read/versions.ts";
import { claimsOf, type LedgerClaim } from "../merge/claims.ts";
import { contradictionsAmong, type LedgerContradiction } from "../merge/contradictions.ts";
import { type Drift, driftsOf } from "../merge/drift.ts";
import type { Store } from "../store/store.ts";
import { lineageClosure } from "./lineages.ts";

/** A story: documents about one happening. */
export interface StoryHead {
  readonly id: number;
  readonly title: string | null;
  /** ISO 8601 instants of its first and last document. */
  readonly first: string;
  readonly last: string;
  readonly documents: number;
}

/** A document of a story, and what it was made of. */
export interface StoryDocument {
  readonly version: StoredVersion;
  readonly lineage: Lineage;
  /** What it tells otherwise than each of its origins that are known. */
  readonly drift: readonly Drift[];
}

/** A story told: its documents, what they carry over how many independent lines, and where they contradict one another. */
export interface ToldStory extends StoryHead {
  /** By publication. */
  readonly members: readonly StoryDocument[];
  /** What is told over most lines first, then by most documents, then in the order of the documents. */
  readonly claims: readonly LedgerClaim[];
  readonly contradictions: readonly LedgerContradiction[];
}

/** Documents of a story that are told of; of a longer one the first. */
const MOST = 200;

/** Stories, the latest first. */
export async function listStories({ database }: Store, limit: number): Promise<readonly StoryHead[]> {
  const { rows } =
    await sql<HeadRow>`select s.id as id, s.title as title, s.first_moment as first_moment, s.last_moment as last_moment,
    count(*) as documents from story s join story_member m on m.story = s.id
    group by s.id, s.title, s.first_moment, s.last_moment order by s.last_moment desc, s.id desc limit ${limit}`.execute(
      database,
    );
  return rows.map(headOf);
}

/** The story of a number; null where there is none. */
export async function tellStory(store: Store, id: number): Promise<ToldStory | null> {
  const { database } = store;
  const { rows } =
    await sql<HeadRow>`select s.id as id, s.title as title, s.first_moment as first_moment, s.last_moment as last_moment,
    count(*) as documents from story s join story_member m on m.story = s.id where s.id = ${id}
    group by s.id, s.title, s.first_moment, s.last_moment`.execute(database);
  const [head] = rows;
  if (!head) return null;
  const members = await database.selectFrom("story_member as m").innerJoin("version as v", "v.id", "m.version").select("v.id").where("m.story", "=", id).orderBy("v.moment").orderBy("v.id").limit(MOST).execute(); // prettier-ignore
  const ids = members.map((member) => member.id);
  const loaded = await loadVersions(store, ids);
  const versions = new Map(ids.map((version) => [version, loaded.get(version)!]));
  const lineages = await lineageClosure(database, ids);
  const drifts = Map.groupBy(await driftsOf(database, ids), ({ version }) => version);
  const told = ids.map((version): StoryDocument => ({
    version: versions.get(version)!,
    lineage: lineages.get(String(version))!,
    drift: drifts.get(version) ?? [],
  }));
  return {
    ...headOf(head),
    members: told,
    claims: await claimsOf(store, id, versions, lineages),
    contradictions: await contradictionsAmong(database, ids, lineages),
  };
}

interface HeadRow {
  readonly id: number;
  readonly title: string | null;
  readonly first_moment: number;
  readonly last_moment: number;
  readonly documents: number;
}

const headOf = ({ id, title, first_moment, last_moment, documents }: HeadRow): StoryHead => ({
  id,
  title,
  first: new Date(first_moment).toISOString(),
  last: new Date(last_moment).toISOString(),
  documents,
});
