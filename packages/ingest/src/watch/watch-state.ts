import type { FeedMemory } from "./memory.ts";

/**
 * Where the memory of feeds is kept, so that watching goes on where it ended. `save` has to be atomic: after a crash,
 * `load` gives what was last saved as a whole.
 */
export interface WatchState {
  /**
   * What was saved of a feed; null for nothing.
   * @throws UnreadableError “state-damaged” when what was saved cannot be read.
   */
  load(feed: string): Promise<FeedMemory | null>;
  save(feed: string, memory: FeedMemory): Promise<void>;
}

/** Forgets everything at the end of the process. */
export function memoryState(): WatchState {
  const feeds = new Map<string, FeedMemory>();
  return {
    load: (feed) => Promise.resolve(feeds.get(feed) ?? null),
    save: (feed, memory) => {
      feeds.set(feed, memory);
      return Promise.resolve();
    },
  };
}
