import { sql } from "kysely";
import type { Store } from "../store/store.ts";

/** A document as lists show it: its newest version, without its reading. */
export interface DocumentHead {
  /** Number of the version in the ledger. */
  readonly version: number;
  readonly key: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** How it came about, and its story; null: not arranged yet. */
  readonly kind: string | null;
  readonly story: number | null;
}

/** Documents in the order in which they were added, the last first, before a version; at most `limit` (default 50). */
export async function documentHeads(
  { database }: Store,
  { before, limit = 50 }: { readonly before?: number; readonly limit?: number },
): Promise<readonly DocumentHead[]> {
  const { rows } = await sql<DocumentHead>`select v.id as version, d.key, d.url, v.title, v.outlet, v.published,
      (select min(l.kind) from lineage l where l.version = v.id) as kind,
      (select m.story from story_member m where m.version = v.id) as story
    from version v join document d on d.id = v.document
    where v.superseded = 0 ${before === undefined ? sql`` : sql`and v.id < ${before}`}
    order by v.id desc limit ${limit}`.execute(database);
  return rows.map((row) => ({ ...row }));
}
