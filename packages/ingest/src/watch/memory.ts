/** What is remembered of a feed from one visit to the next. Times are milliseconds since 1970. */
export interface FeedMemory {
  /** What the server knows the feed's last state by; null when everything is to be sent again. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Visits in a row that failed. */
  readonly failures: number;
  /** The feed is not asked for before. */
  readonly nextVisit: number;
  /** The server says that the feed is gone for good. */
  readonly gone: boolean;
  /** By what `itemKey` gives. */
  readonly items: Readonly<Record<string, ItemMemory>>;
}

export interface ItemMemory {
  /** It was handed over, or skipped for good. */
  readonly done: boolean;
  /** What the feed said of its last change when that was. */
  readonly updated: string | null;
  readonly failures: number;
  readonly nextTry: number;
  /** When the feed last had it. */
  readonly seen: number;
}

export const NEW_FEED: FeedMemory = {
  etag: null,
  lastModified: null,
  failures: 0,
  nextVisit: 0,
  gone: false,
  items: {},
};

export const NEW_ITEM: ItemMemory = { done: false, updated: null, failures: 0, nextTry: 0, seen: 0 };

/** Items that a feed has no more are remembered so many, the latest: some feeds bring back what they had left out. */
const MOST_OLD = 1000;

/** The memory without the oldest of what the feed has no more. */
export function prune(memory: FeedMemory, now: number): FeedMemory {
  const entries = Object.entries(memory.items);
  const old = entries.filter(([, { seen }]) => seen < now).toSorted(([, a], [, b]) => b.seen - a.seen);
  if (old.length <= MOST_OLD) return memory;
  const dropped = new Set(old.slice(MOST_OLD).map(([key]) => key));
  return { ...memory, items: Object.fromEntries(entries.filter(([key]) => !dropped.has(key))) };
}
