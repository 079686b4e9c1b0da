import { decode } from "../bytes/decode.ts";
import { UnreadableError } from "../errors.ts";
import type { FeedItem } from "../feed/feed.ts";
import { parseFeed } from "../feed/parse-feed.ts";
import { looksLikeOpml, parseOpml } from "../feed/parse-opml.ts";
import { skipOf } from "../intake.ts";
import { backOff } from "../polite/back-off.ts";
import { retryAfter } from "../polite/retry-after.ts";
import type { FetchedPage } from "../web/fetch-page.ts";
import { isPassing } from "./is-passing.ts";
import { itemKey } from "./item-key.ts";
import { NEW_FEED, prune, type FeedMemory } from "./memory.ts";
import { visitItems } from "./visit-items.ts";
import type { WatchEvent } from "./watch-event.ts";
import type { Watcher } from "./watcher.ts";

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, text/x-opml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

/**
 * Visits a feed once: asks for it if it has changed, and reads its new articles. What is remembered is saved after the
 * caller has come back for the next event, and so has dealt with the last: a crash may bring an article twice, and
 * never loses one.
 */
export async function* visitFeed(watcher: Watcher, feed: string): AsyncGenerator<WatchEvent, void> {
  const memory = yield* recall(watcher, feed);
  watcher.schedule(feed, memory);
  if (memory.gone) yield { ...skipOf(feed, GONE), feed, item: null, retryAt: null };
  if (memory.gone || memory.nextVisit > watcher.clock.now()) return;
  try {
    const page = await watcher.web.get(feed, conditions(memory));
    if (page.status === 304) yield* unchanged(watcher, feed, memory);
    else yield* changed(watcher, feed, memory, page);
  } catch (error) {
    yield* failed(watcher, feed, memory, error);
  }
}

const GONE = new UnreadableError("http-status", "the server says that the feed is gone for good (status 410)");

async function* recall(watcher: Watcher, feed: string): AsyncGenerator<WatchEvent, FeedMemory> {
  try {
    return (await watcher.load(feed)) ?? NEW_FEED;
  } catch (error) {
    yield { ...skipOf(feed, error), feed, item: null, retryAt: watcher.clock.now() };
    return NEW_FEED;
  }
}

function conditions({ etag, lastModified }: FeedMemory): Record<string, string> {
  return {
    accept: ACCEPT,
    ...(etag !== null && { "if-none-match": etag }),
    ...(lastModified !== null && { "if-modified-since": lastModified }),
  };
}

async function* unchanged(watcher: Watcher, feed: string, memory: FeedMemory): AsyncGenerator<WatchEvent, void> {
  yield { kind: "feed", feed, status: "unchanged", title: null, items: Object.keys(memory.items).length, fresh: 0 };
  await watcher.save(feed, { ...memory, failures: 0, nextVisit: watcher.clock.now() + watcher.interval });
}

async function* changed(watcher: Watcher, feed: string, memory: FeedMemory, page: FetchedPage): AsyncGenerator<WatchEvent, void> {
  const { text } = decode(page.bytes, { contentType: page.contentType, hint: "html" });
  if (looksLikeOpml(text)) yield* list(watcher, feed, text, page.url);
  const items: readonly FeedItem[] = looksLikeOpml(text) ? [] : yield* announce(feed, memory, text, page.url);
  const { visited, pending } = yield* visitItems(watcher, feed, memory, items);
  const now = watcher.clock.now();
  await watcher.save(feed, {
    ...prune(visited, now),
    // With articles still to be tried again, the server has to send the feed again.
    etag: pending ? null : page.etag,
    lastModified: pending ? null : page.lastModified,
    failures: 0,
    nextVisit: now + watcher.interval,
  });
}

async function* announce(
  feed: string,
  memory: FeedMemory,
  text: string,
  base: string,
): AsyncGenerator<WatchEvent, readonly FeedItem[]> {
  const { title, items } = await parseFeed(text, base);
  const fresh = items.filter((item) => memory.items[itemKey(item)] === undefined).length;
  yield { kind: "feed", feed, status: "read", title, items: items.length, fresh };
  return items;
}

async function* list(watcher: Watcher, feed: string, text: string, base: string): AsyncGenerator<WatchEvent, void> {
  const { feeds, skipped } = await parseOpml(text, base);
  const fresh = feeds.filter(({ url }) => watcher.add(url)).length;
  yield { kind: "feed", feed, status: "list", title: null, items: feeds.length, fresh };
  for (const error of skipped) yield { ...skipOf(feed, error), feed, item: null, retryAt: null };
}

async function* failed(watcher: Watcher, feed: string, memory: FeedMemory, error: unknown): AsyncGenerator<WatchEvent, void> {
  const skip = skipOf(feed, error);
  const now = watcher.clock.now();
  const { refusal = null } = error instanceof UnreadableError ? error : {};
  const failures = memory.failures + 1;
  const gone = refusal?.status === 410;
  const nextVisit = backOff({
    failures,
    retryAt: retryAfter(refusal?.retryAfter ?? null, now),
    now,
    base: watcher.patience,
    random: watcher.random,
  });
  yield { ...skip, feed, item: null, retryAt: gone ? null : nextVisit };
  // What is wrong with the feed itself (broken, not allowed) is looked at again too: feeds are mended.
  const kept = error instanceof UnreadableError && isPassing(error) ? memory : { ...memory, etag: null, lastModified: null };
  await watcher.save(feed, { ...kept, failures, nextVisit, gone });
}
