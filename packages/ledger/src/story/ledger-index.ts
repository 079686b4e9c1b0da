import type { Held, Indexed, LookupKeys, StoryIndex, TermStatistics, Window } from "@hearsay/story";
import { hashTerm } from "@hearsay/story";
import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema/schema.ts";
import { NO_DAY } from "../schema/story-tables.ts";
import { packFingerprint, unpackFingerprint } from "./pack-fingerprint.ts";

const SHINGLE = 0;
const TERM = 1;
/** Stands for a term that every version holds: counting them anew for each would take longer the more there are. Hashes are never below 0. */
const EVERY = -1;
/** Values in one statement: both databases take this many. */
const CHUNK = 400;

/** The index of stories over the tables of a ledger, within a transaction. Ids of documents are numbers of versions. */
export class LedgerIndex implements StoryIndex {
  readonly #database: Kysely<Schema>;
  /** Moment and title of the version that is being added, for the story that it may open. */
  readonly #opening: { readonly moment: number; readonly title: string | null };

  constructor(database: Kysely<Schema>, opening: { readonly moment: number; readonly title: string | null }) {
    this.#database = database;
    this.#opening = opening;
  }

  async statistics(terms: readonly string[]): Promise<TermStatistics> {
    const counts = new Map<number, number>();
    for (const part of chunks([EVERY, ...terms.map(hashTerm)])) {
      const rows = await this.#database.selectFrom("term_count").select(["hash", "versions"]).where("hash", "in", part).execute();
      for (const { hash, versions } of rows) counts.set(hash, versions);
    }
    return { documents: counts.get(EVERY) ?? 0, holding: (term) => counts.get(hashTerm(term)) ?? 0 };
  }

  async holding(
    { terms, shingles }: LookupKeys,
    window: Window | null,
    most: { readonly each: number; readonly all: number },
  ): Promise<readonly Held[]> {
    const keys = [...terms.map((term) => [TERM, hashTerm(term)] as const), ...shingles.map((hash) => [SHINGLE, hash] as const)];
    const counts = new Map<number, number>();
    const days = window === null ? sql`k.day > ${NO_DAY}` : sql`k.day between ${window.from} and ${window.to}`;
    const undated = await sql`select 1 from fingerprint where day is null limit 1`.execute(this.#database);
    const stretches = undated.rows.length === 0 ? [days] : [days, sql`k.day = ${NO_DAY}`];
    for (const [kind, hash] of keys) {
      // The newest first, each a stretch of the index: how many older ones there are does not matter.
      for (const within of stretches) {
        const { rows } = await sql<{ version: number }>`select k.version as version from story_key k
          where k.kind = ${kind} and k.hash = ${hash} and ${within}
          order by k.day desc, k.version desc limit ${most.each}`.execute(this.#database);
        for (const { version } of rows) counts.set(version, (counts.get(version) ?? 0) + 1);
      }
    }
    const held = [...counts].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most.all);
    return held.map(([version, count]) => ({ id: String(version), keys: count }));
  }

  async documents(ids: readonly string[]): Promise<readonly Indexed[]> {
    if (ids.length === 0) return [];
    const { rows } = await sql<{ version: number; day: number | null; packed: Uint8Array; story: number }>`
      select f.version as version, f.day as day, f.packed as packed, m.story as story
      from fingerprint f join story_member m on m.version = f.version
      where f.version in (${sql.join(ids.map(Number))})`.execute(this.#database);
    const found = new Map(rows.map((row) => [String(row.version), row]));
    return ids.flatMap((id) => {
      const row = found.get(id);
      return row ? [{ id, story: String(row.story), day: row.day, fingerprint: unpackFingerprint(row.packed) }] : [];
    });
  }

  async add({ id, story, day, fingerprint }: Indexed, { terms, shingles }: LookupKeys): Promise<void> {
    const version = Number(id);
    await this.#database
      .insertInto("fingerprint")
      .values({ version, day, packed: packFingerprint(fingerprint) })
      .execute();
    const at = { day: day ?? NO_DAY, version };
    const keys = [...terms.map((term) => ({ kind: TERM, hash: hashTerm(term), ...at })), ...shingles.map((hash) => ({ kind: SHINGLE, hash, ...at }))]; // prettier-ignore
    for (const part of chunks(unique(keys))) await this.#database.insertInto("story_key").values([...part]).onConflict((conflict) => conflict.doNothing()).execute(); // prettier-ignore
    await this.#count([EVERY, ...new Set([...fingerprint.terms.keys()].map(hashTerm))].sort((a, b) => a - b));
    // A document that opens a story names it after itself.
    const own = story === id ? await this.#openStory() : Number(story);
    await this.#database.insertInto("story_member").values({ version, story: own, score: 1 }).execute();
    const { moment } = this.#opening;
    await sql`update story set first_moment = case when first_moment < ${moment} then first_moment else ${moment} end,
      last_moment = case when last_moment > ${moment} then last_moment else ${moment} end where id = ${own}`.execute(
      this.#database,
    );
  }

  async #count(hashes: readonly number[]): Promise<void> {
    for (const part of chunks(hashes))
      await this.#database
        .insertInto("term_count")
        .values(part.map((hash) => ({ hash, versions: 1 })))
        .onConflict((conflict) => conflict.column("hash").doUpdateSet({ versions: sql`term_count.versions + 1` }))
        .execute();
  }

  async #openStory(): Promise<number> {
    const { moment, title } = this.#opening;
    const { id } = await this.#database.insertInto("story").values({ title, first_moment: moment, last_moment: moment }).returning("id").executeTakeFirstOrThrow(); // prettier-ignore
    return id;
  }
}

function* chunks<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += CHUNK) yield values.slice(at, at + CHUNK);
}

const unique = <T extends object>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [Object.values(row).join(), row])).values(),
];
