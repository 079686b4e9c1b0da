import type { Span } from "@hearsay/core";
import { type Kysely, type Selectable, sql } from "kysely";
import type { MergeKind } from "../merge/holder-rows.ts";
import type { Signed } from "../people/signed.ts";
import type { CorrectionTable } from "../schema/people-tables.ts";
import type { Schema } from "../schema/schema.ts";
import type { Change } from "./apply.ts";

/** Something that a person set right in a reading: a layer over it, which can be undone. */
export interface Correction {
  readonly id: number;
  readonly version: number;
  /** What was corrected, by its number in the ledger. */
  readonly kind: MergeKind;
  readonly record: number;
  readonly field: string;
  /** What it is, and what the reading had. */
  readonly value: unknown;
  readonly before: unknown;
  /** The passage that it was made for. */
  readonly span: Span;
  readonly made: Signed;
  readonly undone: Signed | null;
}

/** Corrections as a page of them is asked for: of a version, or of all, the last made first. */
export interface CorrectionQuery {
  readonly version?: number;
  readonly before?: number;
  /** Default 100. */
  readonly limit?: number;
}

export async function listCorrections(
  database: Kysely<Schema>,
  { version, before, limit = 100 }: CorrectionQuery,
): Promise<readonly Correction[]> {
  let query = database.selectFrom("correction").selectAll().orderBy("id", "desc").limit(limit);
  if (version !== undefined) query = query.where("version", "=", version);
  if (before !== undefined) query = query.where("id", "<", before);
  return (await query.execute()).map(correctionOf);
}

/** Those of a version that stand, in the order in which they were made. */
export async function standingOf(database: Kysely<Schema>, version: number): Promise<readonly Change[]> {
  const { rows } = await sql<Selectable<CorrectionTable>>`select * from correction
    where version = ${version} and undone_at is null order by id`.execute(database);
  return rows.map(correctionOf);
}

export function correctionOf(row: Selectable<CorrectionTable>): Correction {
  const { id, version, record, field, author, reason } = row;
  return {
    id,
    version,
    kind: row.kind as MergeKind,
    record,
    field,
    value: JSON.parse(row.value) as unknown,
    before: JSON.parse(row.before) as unknown,
    span: [row.span_start, row.span_end],
    made: { author, reason, at: row.made_at },
    undone: row.undone_at === null ? null : { author: row.undone_by!, reason: row.undone_reason!, at: row.undone_at },
  };
}
