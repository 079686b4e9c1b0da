import { sql } from "kysely";
import { LedgerError } from "../error/ledger-error.ts";
import type { Store } from "../store/store.ts";
import { CURRENT_VERSION, MIGRATIONS } from "./migrations.ts";

/** What was done when a ledger was opened: made anew, migrated from an older version (and where the copy of that is), or nothing. */
export interface Opening {
  readonly version: number;
  readonly from: number;
  readonly backup: string | null;
}

/**
 * Brings a ledger to today's version; an older one is copied first. All steps are one transaction: a process that is killed
 * leaves the ledger as it was. Of two processes that open it at once, the second finds the work done.
 */
export async function migrate(store: Store, readOnly: boolean): Promise<Opening> {
  const from = await store.version(store.database);
  if (from > CURRENT_VERSION) throw newer(store.location, from);
  if (from === CURRENT_VERSION) return { version: from, from, backup: null };
  if (readOnly) throw older(store.location, from);
  const backup = from === 0 ? null : await store.backup(from);
  await store.database.transaction().execute(async (database) => {
    await store.lockForMigration(database);
    const found = await store.version(database);
    for (const { number, statements } of MIGRATIONS) {
      if (number <= found) continue;
      for (const statement of statements(store.types)) await sql.raw(statement).execute(database);
    }
    if (found < CURRENT_VERSION) await store.setVersion(database, CURRENT_VERSION);
  });
  return { version: CURRENT_VERSION, from, backup };
}

function newer(location: string, version: number): LedgerError {
  return new LedgerError(
    "newer-version",
    `${location} was made by a newer Hearsay (version ${version} of the ledger; this one knows up to ${CURRENT_VERSION}): update Hearsay`,
  );
}

function older(location: string, version: number): LedgerError {
  return new LedgerError(
    "read-only",
    `${location} was made by an older Hearsay (version ${version} of the ledger): open it for writing once, to migrate it`,
  );
}
