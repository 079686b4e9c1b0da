import type { Lineage, LineageEvidence, LineageKind } from "@hearsay/story";
import type { Kysely } from "kysely";
import type { Schema } from "../schema/schema.ts";

/** The lineages of these versions and of all that they derive from, by number as a string. */
export async function lineageClosure(
  database: Kysely<Schema>,
  versions: readonly number[],
): Promise<ReadonlyMap<string, Lineage>> {
  const found = new Map<string, Lineage>();
  for (let asked = versions; asked.length > 0;) {
    const loaded = await lineagesOf(database, asked);
    for (const [id, lineage] of loaded) found.set(id, lineage);
    const origins = [...loaded.values()].flatMap((lineage) => lineage.origins.flatMap(({ document }) => document ?? []));
    asked = [...new Set(origins)].filter((id) => !found.has(id)).map(Number);
  }
  return found;
}

/** What these versions were made of; one that is not arranged yet is left out. */
export async function lineagesOf(database: Kysely<Schema>, versions: readonly number[]): Promise<ReadonlyMap<string, Lineage>> {
  const found = new Map<string, Lineage>();
  if (versions.length === 0) return found;
  const rows = await database.selectFrom("lineage").selectAll().where("version", "in", versions).orderBy("id").execute();
  for (const { version, origin, kind, direction, confidence, evidence } of rows) {
    const known = found.get(String(version));
    const shown = JSON.parse(evidence) as Shown;
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

interface Shown {
  readonly outlets: readonly (string | null)[];
  readonly evidence: readonly LineageEvidence[];
}

/** Keeps what a version was made of, in place of what was thought before. */
export async function keepLineage(database: Kysely<Schema>, version: number, lineage: Lineage): Promise<void> {
  const { kind, origins, direction, confidence } = lineage;
  const evidence = JSON.stringify({ outlets: origins.map(({ outlet }) => outlet), evidence: lineage.evidence } satisfies Shown);
  const rows = origins.length === 0 ? [null] : origins.map(({ document }) => (document === null ? null : Number(document)));
  await database.deleteFrom("lineage").where("version", "=", version).execute();
  await database.insertInto("lineage").values(rows.map((origin) => ({ version, origin, kind, direction, confidence, evidence }))).execute(); // prettier-ignore
}
