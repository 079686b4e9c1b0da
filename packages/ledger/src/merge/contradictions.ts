import type { Span } from "@hearsay/core";
import { areOneLine, type Lineage } from "@hearsay/story";
import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema/schema.ts";

/** A passage of a version. */
export interface Passage {
  readonly version: number;
  readonly span: Span;
}

/** Passages of two lines of reporting that cannot both be right. */
export interface LedgerContradiction {
  readonly kind: "number" | "date" | "denial";
  readonly a: Passage;
  readonly b: Passage;
}

interface Row {
  readonly kind: LedgerContradiction["kind"];
  readonly a: number;
  readonly a_start: number;
  readonly a_end: number;
  readonly b: number;
  readonly b_start: number;
  readonly b_end: number;
}

/** Contradictions between these versions; what one made of the other is drift, and no contradiction. */
export async function contradictionsAmong(
  database: Kysely<Schema>,
  versions: readonly number[],
  lineages: ReadonlyMap<string, Lineage>,
): Promise<readonly LedgerContradiction[]> {
  if (versions.length === 0) return [];
  const { rows } = await sql<Row>`select * from opposition where a in (${sql.join(versions)}) and b in (${sql.join(versions)})
    order by a, a_start, b, b_start, id`.execute(database);
  return rows
    .filter(({ a, b }) => !areOneLine(String(a), String(b), lineages))
    .map(({ kind, a, a_start, a_end, b, b_start, b_end }) => ({
      kind,
      a: { version: a, span: [a_start, a_end] },
      b: { version: b, span: [b_start, b_end] },
    }));
}
