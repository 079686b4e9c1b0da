import { type Kysely, sql } from "kysely";
import type { Known } from "../merge/relations.ts";
import { loadVersions } from "../read/versions.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { unpackFingerprint } from "./pack-fingerprint.ts";

/** Documents of a story, nearest in time, that one may derive from: a long story is not compared as a whole. */
const COMPARED = 24;

/** The members of a story that are nearest in time, with their readings. */
export async function nearest(
  store: Store,
  database: Kysely<Schema>,
  story: number,
  version: number,
  moment: number,
): Promise<Known[]> {
  const { rows } = await sql<{ version: number; packed: Uint8Array }>`select m.version, f.packed from story_member m
    join version v on v.id = m.version join fingerprint f on f.version = m.version
    where m.story = ${story} and m.version <> ${version} order by abs(v.moment - ${moment}), m.version limit ${COMPARED}`.execute(database); // prettier-ignore
  const readings = await loadVersions({ ...store, database }, rows.map((row) => row.version)); // prettier-ignore
  return rows.flatMap((row): Known[] => {
    const found = readings.get(row.version);
    return found
      ? [{ id: String(row.version), reading: found.reading, numbers: found.numbers, fingerprint: unpackFingerprint(row.packed) }]
      : [];
  });
}
