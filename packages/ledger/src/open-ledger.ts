import { addAll } from "./add/add-all.ts";
import { addBatch } from "./add/add-batch.ts";
import { foresee } from "./add/foresee.ts";
import { find, findAll } from "./find/find.ts";
import type { Ledger } from "./ledger.ts";
import { migrate } from "./migration/migrate.ts";
import { counts } from "./read/counts.ts";
import { loadDocument } from "./read/document.ts";
import { allVersions } from "./read/pages.ts";
import { who } from "./read/who.ts";
import { openStore } from "./store/open-store.ts";
import type { StoreOptions } from "./store/options.ts";
import { unsupported } from "./withdraw/unsupported.ts";
import { restore, withdraw, withdrawals } from "./withdraw/withdrawal.ts";

export type LedgerOptions = StoreOptions;

/**
 * Opens the ledger in a file of SQLite or at a `postgres://` address, and makes it where there is none. A ledger of an older
 * version is copied and migrated. Throws a `LedgerError`.
 */
export async function openLedger(location: string, options: LedgerOptions = {}): Promise<Ledger> {
  const store = await openStore(location, options);
  try {
    const opening = await migrate(store, options.readOnly === true);
    return {
      location: store.location,
      opening,
      add: async (reading, provenance) => (await addBatch(store, [{ reading, provenance }]))[0]!,
      addAll: (sightings, { batch = 32 } = {}) => addAll(store, sightings, batch),
      foresee: async (url, text) => foresee(store, url, text),
      find: async (query) => find(store, query),
      stream: (query) => findAll(store, query),
      document: async (id) => loadDocument(store, id),
      versions: (which) => allVersions(store, which),
      who: async (name, limit) => who(store, name, limit),
      counts: async () => counts(store),
      withdraw: async (kind, target, why) => withdraw(store, kind, target, why),
      restore: async (id, why) => restore(store, id, why),
      withdrawals: async () => withdrawals(store),
      unsupported: () => unsupported(store),
      close: async () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw store.explain(error);
  }
}
