import { sql } from "kysely";
import type { Difference } from "@hearsay/story";
import type { Store } from "../store/store.ts";
import { nameKey } from "../text/name-words.ts";

/** A publisher, and how its documents came about. */
export interface Outlet {
  readonly name: string;
  readonly documents: number;
  /** Documents by kind of lineage: original, copy, rewrite, … */
  readonly kinds: Readonly<Record<string, number>>;
}

/** … with what it takes from whom, and what it changes. */
export interface OutletProfile extends Outlet {
  /** Outlets that its documents derive from, the most frequent first. */
  readonly from: readonly { readonly outlet: string; readonly documents: number }[];
  /** Differences from their origins, by kind, over the last documents that derive from known ones. */
  readonly drift: Readonly<Record<string, number>>;
}

interface KindRow {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly documents: number;
}

/** Derived documents whose differences are counted. */
const MOST = 1000;

/** Publishers, those with most documents first. Versions that are not arranged yet are not counted. */
export async function listOutlets(store: Store, limit = 100): Promise<readonly Outlet[]> {
  const all = outletsOf(await kindRows(store, null));
  return all.sort((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1)).slice(0, limit);
}

/** A publisher by its whole name; null where nothing of it is known. */
export async function outletProfile(store: Store, name: string): Promise<OutletProfile | null> {
  const key = nameKey(name);
  const [outlet] = outletsOf(await kindRows(store, key));
  if (outlet === undefined) return null;
  const from = await sql<{ outlet: string; documents: number }>`select o.outlet as outlet, count(distinct v.id) as documents
    from version v join lineage l on l.version = v.id join version o on o.id = l.origin
    where v.outlet_key = ${key} and v.superseded = 0 and o.outlet is not null and o.outlet_key <> ${key}
    group by o.outlet order by documents desc, o.outlet limit 20`.execute(store.database);
  const drifts = await sql<{ differences: string }>`select d.differences from version v join drift d on d.version = v.id
    where v.outlet_key = ${key} and v.superseded = 0 order by v.id desc limit ${MOST}`.execute(store.database);
  const drift: Record<string, number> = {};
  for (const { differences } of drifts.rows)
    for (const { kind } of JSON.parse(differences) as Difference[]) drift[kind] = (drift[kind] ?? 0) + 1;
  return { ...outlet, from: from.rows.map((row) => ({ ...row })), drift };
}

async function kindRows({ database }: Store, key: string | null): Promise<readonly KindRow[]> {
  const { rows } =
    await sql<KindRow>`select v.outlet_key as key, min(v.outlet) as name, l.kind as kind, count(distinct v.id) as documents
    from version v join lineage l on l.version = v.id
    where v.superseded = 0 and ${key === null ? sql`v.outlet_key is not null` : sql`v.outlet_key = ${key}`}
    group by v.outlet_key, l.kind`.execute(database);
  return rows;
}

const outletsOf = (rows: readonly KindRow[]): Outlet[] =>
  [...Map.groupBy(rows, ({ key }) => key).values()].map((kinds) => ({
    name: kinds[0]!.name,
    documents: kinds.reduce((sum, { documents }) => sum + documents, 0),
    kinds: Object.fromEntries(kinds.map(({ kind, documents }) => [kind, documents])),
  }));
