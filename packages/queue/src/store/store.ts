/** Where shards are kept: a folder or a bucket. A shard is there whole or not at all, and is never changed. */
export interface ShardStore {
  /** As it may be shown. */
  readonly location: string;
  /** Throws where nothing could be written, before any work is done. */
  readonly check: () => Promise<void>;
  readonly has: (name: string) => Promise<boolean>;
  /** A path that a shard is to be written to before it is `put`. */
  readonly draft: (name: string) => string;
  /** Takes a written draft under its name, or lets go of it where that is there already. */
  readonly put: (name: string, draft: string) => Promise<void>;
  /** Names of shards, in order. */
  readonly list: () => Promise<readonly string[]>;
  readonly open: (name: string) => Promise<AsyncIterable<Uint8Array>>;
}

/** A store that cannot be written to now, though the work is right: a full disk, no permission, a bucket that does not answer. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}
