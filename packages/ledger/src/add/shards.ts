import type { Store } from "../store/store.ts";

/** A shard of an archive, all of whose readings are in the ledger. */
export interface LoadedShard {
  readonly name: string;
  readonly documents: number;
  /** Of its lines. */
  readonly sha256: string;
  /** ISO 8601. */
  readonly loadedAt: string;
}

/** The shards that were loaded, by name. */
export async function loadedShards({ database }: Store): Promise<readonly LoadedShard[]> {
  const rows = await database.selectFrom("shard").selectAll().orderBy("name").execute();
  return rows.map(({ loaded_at: loadedAt, ...shard }) => ({ ...shard, loadedAt }));
}

/** Notes that a shard was loaded; one that is noted already stays as it is. */
export async function noteShard({ database }: Store, { loadedAt, ...shard }: LoadedShard): Promise<void> {
  await database
    .insertInto("shard")
    .values({ ...shard, loaded_at: loadedAt })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
}
