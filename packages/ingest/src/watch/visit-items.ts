import { UnreadableError } from "../errors.ts";
import type { FeedItem } from "../feed/feed.ts";
import { skipOf } from "../intake.ts";
import type { LoadedDocument } from "../loaded-document.ts";
import { backOff } from "../polite/back-off.ts";
import { retryAfter } from "../polite/retry-after.ts";
import { itemKey } from "./item-key.ts";
import { isPassing } from "./is-passing.ts";
import { NEW_ITEM, type FeedMemory, type ItemMemory } from "./memory.ts";
import { readArticle } from "./read-article.ts";
import type { WatchEvent } from "./watch-event.ts";
import type { Watcher } from "./watcher.ts";

/** An article that fails so often for passing reasons is given up. */
const MOST_TRIES = 6;

/** Reads the articles of a feed that are new, changed or to be tried again; returns what is to be remembered. */
export async function* visitItems(
  watcher: Watcher,
  feed: string,
  memory: FeedMemory,
  items: readonly FeedItem[],
): AsyncGenerator<WatchEvent, { readonly visited: FeedMemory; readonly pending: boolean }> {
  let visited = memory;
  let pending = false;
  const started = watcher.clock.now();
  for (const item of items) {
    const key = itemKey(item);
    const known = visited.items[key] ?? NEW_ITEM;
    const isOld = known.done && known.updated === item.updated;
    let next: ItemMemory = { ...known, seen: started };
    if (!isOld && known.nextTry <= watcher.clock.now()) next = yield* visitItem(watcher, feed, item, next);
    pending ||= !next.done;
    visited = { ...visited, items: { ...visited.items, [key]: next } };
    // Where nothing was asked for, nothing is lost when it is done again.
    if (!isOld && item.url !== null) await watcher.save(feed, visited);
  }
  return { visited, pending };
}

async function* visitItem(
  watcher: Watcher,
  feed: string,
  item: FeedItem,
  known: ItemMemory,
): AsyncGenerator<WatchEvent, ItemMemory> {
  const done = { ...known, done: true, updated: item.updated, failures: 0, nextTry: 0 };
  // Another feed has brought it in this run; its own memory says what became of it.
  if (item.url !== null && !watcher.claim(item.url, feed)) return done;
  const name = item.url ?? item.title ?? feed;
  const read = await articleOf(watcher, item);
  if (!(read instanceof UnreadableError)) {
    yield { kind: "document", name, document: read, feed, item };
    return done;
  }
  const failures = known.failures + 1;
  const passing = isPassing(read) && failures < MOST_TRIES;
  const nextTry = passing ? tryAgain(watcher, read, failures) : 0;
  yield { ...skipOf(name, read), feed, item, retryAt: passing ? nextTry : null };
  return passing ? { ...known, failures, nextTry } : done;
}

async function articleOf(watcher: Watcher, item: FeedItem): Promise<LoadedDocument | UnreadableError> {
  try {
    if (item.url === null) throw new UnreadableError("no-address", "the feed gives no address of this article");
    return await readArticle(watcher.web, item.url, item);
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}

function tryAgain(watcher: Watcher, { refusal }: UnreadableError, failures: number): number {
  const now = watcher.clock.now();
  const retryAt = retryAfter(refusal?.retryAfter ?? null, now);
  return backOff({ failures, retryAt, now, base: watcher.patience, random: watcher.random });
}
