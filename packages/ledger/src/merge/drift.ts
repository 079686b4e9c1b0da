import { compareOrigins, compareReadings, type Difference, type Lineage, type Traced } from "@hearsay/story";
import type { Kysely } from "kysely";
import type { Schema } from "../schema/schema.ts";

/** What a version tells otherwise than one of its origins (version numbers). Of an update these are revisions of its own agency. */
export interface Drift {
  readonly version: number;
  readonly origin: number;
  readonly differences: readonly Difference[];
}

/** Compares a version with the documents that it derives from, and keeps what it tells otherwise. */
export async function keepDrift(
  database: Kysely<Schema>,
  document: Traced,
  { origins }: Lineage,
  others: readonly Traced[],
): Promise<void> {
  const version = Number(document.id);
  await database.deleteFrom("drift").where("version", "=", version).execute();
  const known = origins.flatMap((origin) => others.find(({ id }) => id === origin.document) ?? []);
  const found = driftOf(document, known);
  if (found.length === 0) return;
  const rows = found.map(({ origin, differences }) => ({ version, origin, differences: JSON.stringify(differences) }));
  await database.insertInto("drift").values(rows).execute();
}

function driftOf(document: Traced, origins: readonly Traced[]): Drift[] {
  const version = Number(document.id);
  const [only] = origins;
  if (only === undefined) return [];
  if (origins.length === 1)
    return [{ version, origin: Number(only.id), differences: compareReadings(only.reading, document.reading) }];
  const mixed = compareOrigins(origins.map(({ reading }) => ({ reading, vectors: null })), { reading: document.reading, vectors: null }); // prettier-ignore
  return origins.map(({ id }, index) => ({
    version,
    origin: Number(id),
    differences: mixed
      .filter(({ origin }) => origin === index)
      .map(({ kind, a, b, values, explanation, weight }) => ({ kind, a, b, values, explanation, weight })),
  }));
}

/** What these versions tell otherwise than their origins. */
export async function driftsOf(database: Kysely<Schema>, versions: readonly number[]): Promise<readonly Drift[]> {
  if (versions.length === 0) return [];
  const rows = await database.selectFrom("drift").selectAll().where("version", "in", versions).orderBy("version").orderBy("origin").execute(); // prettier-ignore
  return rows.map(({ version, origin, differences }) => ({
    version,
    origin,
    differences: JSON.parse(differences) as Difference[],
  }));
}
