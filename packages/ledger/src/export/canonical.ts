import type { Span } from "@hearsay/core";
import type { Lineage } from "@hearsay/story";
import { sql } from "kysely";
import { loadVersions } from "../read/versions.ts";
import { lineagesOf } from "../story/lineages.ts";
import { driftsOf } from "../merge/drift.ts";
import { canonicalJson } from "./canonical-json.ts";
import { type Groups, groupsOf } from "./canonical-groups.ts";
import type { Store } from "../store/store.ts";

const PAGE = 50;

/**
 * The whole ledger, a line of JSON a text that was read: sorted by address and hash, keys in order, and with nothing in it that
 * depends on the order in which texts were added or on when. What was found across documents is told by names: a story, or a happening that
 * several tell, by the first of its members in this order. Two ledgers that say the same are the same lines. In memory is a name
 * for each version and each group.
 */
export async function* canonical(store: Store): AsyncGenerator<string> {
  const names = await versionNames(store);
  const groups = await groupsOf(store, names);
  const ordered = [...names].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
  for (let at = 0; at < ordered.length; at += PAGE) yield* page(store, ordered.slice(at, at + PAGE), names, groups);
}

/** A name for each version: the key of its document and the hash of its text. */
async function versionNames({ database }: Store): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ id: number; key: string; sha256: string }>`select v.id, d.key, v.sha256
    from version v join document d on d.id = v.document`.execute(database);
  return new Map(rows.map(({ id, key, sha256 }) => [id, `${key} ${sha256}`]));
}

async function* page(
  store: Store,
  ids: readonly number[],
  names: ReadonlyMap<number, string>,
  groups: Groups,
): AsyncGenerator<string> {
  const nameOf = (id: number | string | null): string | null => (id === null ? null : (names.get(Number(id)) ?? null));
  const versions = await loadVersions(store, ids);
  const lineages = await lineagesOf(store.database, ids);
  const drifts = await driftsOf(store.database, ids);
  const contradictions = await contradictionsOf(store, ids);
  for (const id of ids) {
    const { version: _, number: __, ...stored } = versions.get(id)!;
    const lineage = lineages.get(String(id));
    yield `${canonicalJson({
      ...stored,
      lineage: lineage === undefined ? null : named(lineage, nameOf),
      drift: sorted(drifts.filter(({ version }) => version === id).map(({ origin, differences }) => ({ origin: nameOf(origin), differences }))), // prettier-ignore
      contradictions: sorted(contradictions.filter(({ version }) => version === id).map(({ kind, span, other, otherSpan }) => ({ kind, span, other: nameOf(other), otherSpan }))), // prettier-ignore
      ...groups.of(id),
    })}\n`;
  }
}

/** A lineage by names: its origins stay in their order, the most important first. */
function named(
  { kind, direction, confidence, origins, evidence }: Lineage,
  nameOf: (id: string | null) => string | null,
): unknown {
  return {
    kind,
    direction,
    confidence,
    origins: origins.map(({ document, outlet }) => ({ document: nameOf(document), outlet })),
    evidence: evidence.map((one) => (one.kind === "passages" ? { ...one, origin: nameOf(one.origin) } : one)),
  };
}

interface Contradiction {
  readonly version: number;
  readonly kind: string;
  readonly span: Span;
  readonly other: number;
  readonly otherSpan: Span;
}

/** Passages that cannot both be right, as each of the two versions has them. */
async function contradictionsOf({ database }: Store, ids: readonly number[]): Promise<readonly Contradiction[]> {
  const rows = await database
    .selectFrom("opposition")
    .selectAll()
    .where((where) => where.or([where("a", "in", ids), where("b", "in", ids)]))
    .execute();
  return rows.flatMap(({ kind, a, a_start, a_end, b, b_start, b_end }) => [
    { version: a, kind, span: [a_start, a_end], other: b, otherSpan: [b_start, b_end] } as const,
    { version: b, kind, span: [b_start, b_end], other: a, otherSpan: [a_start, a_end] } as const,
  ]);
}

const sorted = (values: readonly unknown[]): readonly unknown[] =>
  values.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
