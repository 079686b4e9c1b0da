import { accountsOf } from "./account/accounts.ts";
import { addAll } from "./add/add-all.ts";
import { addBatch } from "./add/add-batch.ts";
import { loadedShards, noteShard } from "./add/shards.ts";
import { canonical } from "./export/canonical.ts";
import { foresee } from "./add/foresee.ts";
import { correct, undo } from "./correct/correct.ts";
import { listCorrections } from "./correct/correction.ts";
import { reread } from "./correct/reread.ts";
import { LedgerError } from "./error/ledger-error.ts";
import { find, findAll } from "./find/find.ts";
import { placesOf } from "./find/places.ts";
import { recordsOf } from "./find/hits.ts";
import type { Ledger } from "./ledger.ts";
import { migrate } from "./migration/migrate.ts";
import { counts } from "./read/counts.ts";
import { loadDocument } from "./read/document.ts";
import { listOutlets, outletProfile } from "./read/outlets.ts";
import { allVersions } from "./read/pages.ts";
import { join, joinings, unjoin } from "./merge/join.ts";
import { rejoin, separate, separations } from "./merge/separate.ts";
import { documentHeads } from "./read/heads.ts";
import { networkOf } from "./read/network.ts";
import { presenceOf } from "./read/presence.ts";
import { saidOf } from "./read/said-of.ts";
import { entitiesOf, entityOf, membersOf, who } from "./read/who.ts";
import { repliesOf } from "./reply/replies.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";
import type { StoreOptions } from "./store/options.ts";
import { arrange } from "./story/arrange.ts";
import { listStories, tellStory } from "./story/tell.ts";
import { suppose } from "./withdraw/suppose.ts";
import { unsupported } from "./withdraw/unsupported.ts";
import { restore, withdraw, withdrawals } from "./withdraw/withdrawal.ts";

export type LedgerOptions = StoreOptions;

/**
 * Opens the ledger in a file of SQLite or at a `postgres://` address, and makes it where there is none. A ledger of an older
 * version is copied and migrated. Throws a `LedgerError`.
 */
export async function openLedger(location: string, options: LedgerOptions = {}): Promise<Ledger> {
  const store = await openStore(location, options);
  let closed = false;
  const live = (): Store => {
    if (closed) throw new LedgerError("closed", `${store.location} was closed`);
    return store;
  };
  try {
    const opening = await migrate(store, options.readOnly === true);
    return {
      location: store.location,
      opening,
      add: async (reading, provenance) => (await addBatch(live(), [{ reading, provenance }]))[0]!,
      addAll: (sightings, { batch = 32 } = {}) => addAll(live(), sightings, batch),
      foresee: async (url, text) => foresee(live(), url, text),
      shards: async () => loadedShards(live()),
      noteShard: async (shard) => noteShard(live(), shard),
      canonical: () => canonical(live()),
      find: async (query) => find(live(), query),
      stream: (query) => findAll(live(), query),
      places: async (query, most = 1000) => placesOf(live(), query, most),
      records: async (kind, ids) => recordsOf(live(), kind, ids),
      document: async (id) => loadDocument(live(), id),
      documents: async (page = {}) => documentHeads(live(), page),
      versions: (which) => allVersions(live(), which),
      who: async (name, limit) => who(live(), name, limit),
      entity: async (id) => entityOf(live(), id),
      entitiesOf: async (version) => entitiesOf(live(), version),
      members: (entity) => membersOf(live(), entity),
      network: async (entity, limit = 30) => networkOf(live(), entity, limit),
      presence: async (entity) => presenceOf(live(), entity),
      saidOf: async (entity, limit = 20) => saidOf(live(), entity, limit),
      outlets: async (limit) => listOutlets(live(), limit),
      outlet: async (name) => outletProfile(live(), name),
      counts: async () => counts(live()),
      withdraw: async (kind, target, why) => withdraw(live(), kind, target, why),
      restore: async (id, why) => restore(live(), id, why),
      withdrawals: async () => withdrawals(live()),
      unsupported: () => unsupported(live()),
      suppose: async (story, wrong) => suppose(live(), story, wrong),
      separate: async (kind, record, why) => separate(live(), kind, record, why),
      rejoin: async (id, why) => rejoin(live(), id, why),
      separations: async () => separations(live()),
      join: async (entity, into, by) => join(live(), entity, into, by),
      unjoin: async (id, by) => unjoin(live(), id, by),
      joinings: async () => joinings(live()),
      correct: async (request, by) => correct(live(), request, by),
      undo: async (id, by) => undo(live(), id, by),
      corrections: async (query = {}) => listCorrections(live().database, query),
      reread: async (version, reading, by) => reread(live(), version, reading, by),
      arrange: () => arrange(live()),
      stories: async (limit = 50) => listStories(live(), limit),
      story: async (id) => tellStory(live(), id),
      accounts: accountsOf(live),
      replies: repliesOf(live),
      close: async () => {
        closed = true;
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw store.explain(error);
  }
}
