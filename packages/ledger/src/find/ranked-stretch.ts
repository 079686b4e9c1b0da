import { sql } from "kysely";
import type { Store, Wanted } from "../store/store.ts";
import { tablesOf } from "./names.ts";
import type { RecordKind } from "./query.ts";

/** Ids from `from` on and before `before`; null: no bound. */
export interface Stretch {
  readonly from: number | null;
  readonly before: number | null;
}

/** So many are ranked at once. To rank all that has a very common word takes seconds in a large ledger, and says little. */
export const RANKED = 10_000;

/** The stretch of records before this one in which `size` match. */
export async function rankedStretch(
  { database, fullText }: Store,
  wanted: Wanted,
  kind: RecordKind,
  before: number | null,
  size: number,
): Promise<Stretch> {
  const { text } = tablesOf(kind);
  const bound = before === null ? sql`` : sql`and rowid < ${before}`;
  const { rows } = await sql<{ id: number }>`select rowid as id from ${sql.table(text)}
    where ${fullText.matches(text, wanted)} ${bound} order by rowid desc limit 1 offset ${size - 1}`.execute(database);
  return { from: rows[0]?.id ?? null, before };
}
