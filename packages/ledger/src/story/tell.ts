import {
  type Contradiction,
  corroborate,
  type Corroboration,
  type Lineage,
  type LineageEvidence,
  type LineageKind,
} from "@hearsay/story";
import { sql } from "kysely";
import { loadVersions, type StoredVersion } from "../read/versions.ts";
import type { Store } from "../store/store.ts";

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
}

/** A story told: its documents, what they carry over how many independent lines, and where they contradict one another. Ids are numbers of versions. */
export interface ToldStory extends StoryHead {
  readonly members: readonly StoryDocument[];
  readonly claims: readonly Corroboration[];
  readonly contradictions: readonly Contradiction[];
}

/** Documents of a story that are compared with one another; of a longer one the first. */
const COMPARED = 40;

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
  const members = await database.selectFrom("story_member as m").innerJoin("version as v", "v.id", "m.version").select("v.id").where("m.story", "=", id).orderBy("v.moment").orderBy("v.id").limit(COMPARED).execute(); // prettier-ignore
  const ids = members.map((member) => member.id);
  const versions = await loadVersions(store, ids);
  const lineages = await lineagesOf(store, ids);
  const told = ids.map((version): StoryDocument => ({
    version: versions.get(version)!,
    lineage: lineages.get(String(version))!,
  }));
  const articles = told.map(({ version }) => ({ id: String(version.version), reading: version.reading }));
  return { ...headOf(head), members: told, ...corroborate(articles, lineages) };
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

async function lineagesOf({ database }: Store, ids: readonly number[]): Promise<Map<string, Lineage>> {
  const rows = await database.selectFrom("lineage").selectAll().where("version", "in", ids).orderBy("id").execute();
  const found = new Map<string, Lineage>();
  for (const { version, origin, kind, direction, confidence, evidence } of rows) {
    const known = found.get(String(version));
    const shown = JSON.parse(evidence) as {
      readonly outlets: readonly (string | null)[];
      readonly evidence: readonly LineageEvidence[];
    };
    const outlet = shown.outlets[known?.origins.length ?? 0] ?? null;
    const own = origin === null && outlet === null ? [] : [{ document: origin === null ? null : String(origin), outlet }];
    found.set(String(version), {
      document: String(version),
      kind: kind as LineageKind,
      origins: [...(known?.origins ?? []), ...own],
      direction: direction as Lineage["direction"],
      confidence,
      evidence: shown.evidence,
    });
  }
  return found;
}
