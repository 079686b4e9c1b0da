import { sql } from "kysely";
import type { Store } from "../store/store.ts";
import { loadVersions, type StoredVersion } from "./versions.ts";

/** So many readings are in memory at a time. */
const PAGE = 50;

/**
 * Every version that was in the ledger when this began, in the order in which they were added, with their readings. No
 * statement stays open between two of them: the ledger can be added to meanwhile.
 */
export async function* allVersions(
  store: Store,
  { superseded = false }: { readonly superseded?: boolean } = {},
): AsyncGenerator<StoredVersion> {
  const last = await sql<{ id: number | null }>`select max(id) as id from version`.execute(store.database);
  const end = last.rows[0]!.id ?? 0;
  for (let before = 0; before < end;) {
    const { rows } = await sql<{ id: number }>`select id from version where id > ${before} and id <= ${end}
      ${superseded ? sql`` : sql`and superseded = 0`} order by id limit ${PAGE}`.execute(store.database);
    if (rows.length === 0) return;
    const versions = await loadVersions(
      store,
      rows.map(({ id }) => id),
    );
    for (const { id } of rows) yield versions.get(id)!;
    before = rows.at(-1)!.id;
  }
}
