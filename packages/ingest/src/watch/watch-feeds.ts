import { UnreadableError } from "../errors.ts";
import { skipOf } from "../intake.ts";
import { systemClock, type Clock } from "../polite/clock.ts";
import { PoliteWeb } from "../polite/polite-web.ts";
import type { Fetch, Lookup } from "../web/fetch.ts";
import { pinnedFetch, systemLookup } from "../web/pinned-fetch.ts";
import { isPublicAddress } from "../web/public-address.ts";
import { merge } from "./merge.ts";
import { visitFeed } from "./visit-feed.ts";
import type { WatchEvent } from "./watch-event.ts";
import { memoryState, type WatchState } from "./watch-state.ts";
import { Watcher } from "./watcher.ts";

export interface WatchOptions {
  /** What is remembered between visits, and after a crash; default: nothing. */
  readonly state?: WatchState;
  /** True to visit every feed that is due once, and end. */
  readonly once?: boolean;
  /** Milliseconds from one visit of a feed to the next; default a quarter of an hour. */
  readonly interval?: number;
  /** Milliseconds between two requests to one host; default 2,000. A site's own Crawl-delay wins where it is longer. */
  readonly pause?: number;
  /** Milliseconds that an answer may take; default 30,000. */
  readonly timeout?: number;
  /** Bytes that an answer may have; default 5,000,000, and 50,000,000 for a PDF. */
  readonly limit?: number;
  /** Redirects that are followed; default 5. */
  readonly redirects?: number;
  /** Hosts of feeds that are visited at the same time; default 8. */
  readonly hosts?: number;
  /** The name in the user agent and for robots.txt; default “Hearsay”. */
  readonly agent?: string;
  /** True to let addresses lead into private networks. */
  readonly allowPrivate?: boolean;
  readonly isAllowed?: (address: string) => boolean;
  readonly lookup?: Lookup;
  /** Asks for one address; default: one that connects only to what is allowed. One of your own has to resolve names with the same care. */
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  /** From 0 to below 1; default `Math.random`. */
  readonly random?: () => number;
  /** Ends the watching. */
  readonly signal?: AbortSignal;
}

const QUARTER_HOUR = 900_000;

/**
 * Watches feeds (RSS, Atom, JSON Feed) and lists of feeds (OPML): their new articles, and a reason for every one that
 * cannot be read. What was handed over counts as dealt with when the next event is asked for: after a crash or a
 * break, that one article comes again.
 */
export async function* watchFeeds(feeds: Iterable<string>, options: WatchOptions = {}): AsyncGenerator<WatchEvent, void> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, ...(options.signal ? [options.signal] : [])]);
  const watcher = watcherOf(options, signal);
  try {
    for (const feed of feeds) {
      const address = feedAddress(feed);
      if (address instanceof UnreadableError) yield { ...skipOf(feed, address), feed, item: null, retryAt: null };
      else watcher.add(address);
    }
    yield* rounds(watcher, options, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    // Whatever is still on its way is not waited for.
    ended.abort();
  }
}

async function* rounds(
  watcher: Watcher,
  { once = false, hosts = 8 }: WatchOptions,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent, void> {
  const visited = new Set<string>();
  while (!signal.aborted) {
    const due = watcher.due().filter((feed) => !once || !visited.has(feed));
    if (due.length > 0)
      yield* merge(
        byHost(due).map((together) => visitAll(watcher, together, signal)),
        hosts,
      );
    for (const feed of due) visited.add(feed);
    const next = watcher.next();
    if (due.length === 0 && (once || next === null)) return;
    if (!once && next !== null) await watcher.clock.sleep(Math.max(0, next - watcher.clock.now()), signal);
  }
}

async function* visitAll(watcher: Watcher, feeds: readonly string[], signal: AbortSignal): AsyncGenerator<WatchEvent, void> {
  for (const feed of feeds) {
    if (signal.aborted) return;
    yield* visitFeed(watcher, feed);
  }
}

function byHost(feeds: readonly string[]): readonly (readonly string[])[] {
  return [...Map.groupBy(feeds, (feed) => new URL(feed).hostname).values()];
}

function feedAddress(feed: string): string | UnreadableError {
  if (!URL.canParse(feed)) return new UnreadableError("invalid-address", "this is no valid address");
  const url = new URL(feed);
  if (url.protocol === "http:" || url.protocol === "https:") return url.href;
  const scheme = url.protocol.slice(0, -1);
  return new UnreadableError("unsupported-scheme", `${scheme} addresses cannot be read; use http or https`);
}

function watcherOf(options: WatchOptions, signal: AbortSignal): Watcher {
  const { clock = systemClock, random = Math.random, state = memoryState() } = options;
  const isAllowed = options.allowPrivate ? () => true : (options.isAllowed ?? isPublicAddress);
  const web = new PoliteWeb({
    fetch: options.fetch ?? pinnedFetch(options.lookup ?? systemLookup, isAllowed),
    clock,
    isAllowed,
    pause: options.pause ?? 2000,
    timeout: options.timeout ?? 30_000,
    limit: options.limit,
    redirects: options.redirects ?? 5,
    agent: options.agent ?? "Hearsay",
    signal,
    random,
  });
  return new Watcher({ web, clock, state, random, interval: options.interval ?? QUARTER_HOUR });
}
