import { type Lineage } from "@hearsay/story";
import { type Kysely, sql } from "kysely";
import { versionOf } from "../add/record-id.ts";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import { carriersOf } from "../merge/holders.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { lineageClosure } from "../story/lineages.ts";
import { nameKey } from "../text/name-words.ts";
import { standingOf, type Target, withdrawals } from "./withdrawal.ts";
import { withdrawnAmong } from "./withdrawn-among.ts";

/** What bears out a ledger event or statement, and what of that was withdrawn. */
export interface Support {
  readonly records: readonly number[];
  /** Versions that carry it. */
  readonly carriers: readonly number[];
  readonly lost: ReadonlySet<number>;
}

/**
 * Which carriers of these ledger events or statements were withdrawn. A carrier is lost with its document or outlet, with all its records, or
 * with all that it has it from: a copy has nothing of its own but what it changed. `supposed`: as if that were withdrawn as well.
 */
export async function supportOf(
  store: Store,
  kind: RecordKind,
  holders: readonly number[],
  supposed: readonly Target[] = [],
): Promise<ReadonlyMap<number, Support>> {
  if (holders.length === 0) return new Map();
  const { database } = store;
  const { rows } = await sql<{ holder: number; record: number }>`select holder, record from ${sql.table(tablesOf(kind).evidence)}
    where holder in (${sql.join(holders)}) order by record`.execute(database);
  const records = Map.groupBy(rows, ({ holder }) => holder);
  const withdrawn = await withdrawnAmong(store, kind, rows.map(({ record }) => record), supposed); // prettier-ignore
  const carriers = await carriersOf(database, kind, holders);
  const lineages = await lineageClosure(database, [...new Set([...carriers.values()].flatMap((versions) => [...versions]))]);
  const gone = await withdrawnVersions(store, [...new Set([...[...carriers.values()].flatMap((set) => [...set]), ...[...lineages.keys()].map(Number)])], supposed); // prettier-ignore
  return new Map(
    holders.map((holder) => {
      const own = (records.get(holder) ?? []).map(({ record }) => record);
      const versions = [...carriers.get(holder)!].sort((a, b) => a - b);
      const isLost = losses(own, carriers.get(holder)!, withdrawn, gone, lineages);
      return [holder, { records: own, carriers: versions, lost: new Set(versions.filter((version) => isLost(version))) }];
    }),
  );
}

/** Which of these versions were withdrawn, themselves or all that they were made of. */
export async function fallenAmong(
  store: Store,
  versions: readonly number[],
  supposed: readonly Target[],
): Promise<ReadonlySet<number>> {
  const lineages = await lineageClosure(store.database, versions);
  const all = new Set([...versions, ...[...lineages.keys()].map(Number)]);
  const gone = await withdrawnVersions(store, [...all], supposed);
  const isLost = losses([], all, new Set(), gone, lineages);
  return new Set(versions.filter((version) => isLost(version)));
}

interface Gone {
  readonly versions: ReadonlySet<number>;
  readonly sources: ReadonlySet<string>;
}

function losses(
  records: readonly number[],
  carriers: ReadonlySet<number>,
  withdrawn: ReadonlySet<number>,
  gone: Gone,
  lineages: ReadonlyMap<string, Lineage>,
): (version: number) => boolean {
  const isLost = (version: number, seen: ReadonlySet<number>): boolean => {
    if (gone.versions.has(version)) return true;
    const own = records.filter((record) => versionOf(record) === version);
    if (own.length > 0 && own.every((record) => withdrawn.has(record))) return true;
    if (seen.has(version)) return false;
    // What an origin does not tell is not from there; of one whose document is not known, nobody can say.
    const origins = lineages.get(String(version))?.origins ?? [];
    const telling = origins.filter(({ document }) => document === null || carriers.has(Number(document)));
    return (
      telling.length > 0 &&
      telling.every(({ document, outlet }) =>
        document === null
          ? outlet !== null && gone.sources.has(nameKey(outlet))
          : isLost(Number(document), new Set([...seen, version])),
      )
    );
  };
  return (version) => isLost(version, new Set());
}

/** Of these versions, those whose document or outlet was withdrawn, and the sources that were. */
async function withdrawnVersions(store: Store, versions: readonly number[], supposed: readonly Target[]): Promise<Gone> {
  const standing = [...standingOf(await withdrawals(store)), ...supposed];
  const targets = (kind: string): string[] => standing.filter((one) => one.kind === kind).map(({ target }) => target);
  const [documents, sources] = [targets("document"), targets("source")];
  return {
    versions: versions.length === 0 ? new Set() : new Set(await among(store.database, versions, documents, sources)),
    sources: new Set(sources),
  };
}

async function among(
  database: Kysely<Schema>,
  versions: readonly number[],
  documents: readonly string[],
  sources: readonly string[],
): Promise<readonly number[]> {
  const oneOf = (column: string, values: readonly string[]) =>
    values.length === 0 ? sql`1 = 0` : sql`${sql.ref(column)} in (${sql.join(values)})`;
  const { rows } = await sql<{ id: number }>`select v.id from version v join document d on d.id = v.document
    where v.id in (${sql.join(versions)}) and (${oneOf("d.key", documents)} or ${oneOf("d.url", documents)} or ${oneOf("v.outlet_key", sources)})`.execute(database); // prettier-ignore
  return rows.map(({ id }) => id);
}
