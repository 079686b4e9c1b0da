import type { Clock } from "../polite/clock.ts";
import type { PoliteWeb } from "../polite/polite-web.ts";
import type { FeedMemory } from "./memory.ts";
import type { WatchState } from "./watch-state.ts";

/** Addresses that are remembered within a run, so that feeds that share an article do not fetch it each. */
const MOST_CLAIMS = 100_000;

const SHORTEST_PATIENCE = 60_000;

export interface WatcherOptions {
  readonly web: PoliteWeb;
  readonly clock: Clock;
  readonly state: WatchState;
  readonly random: () => number;
  /** Milliseconds from one visit of a feed to the next. */
  readonly interval: number;
}

/** The feeds of one run, and what the visits to them share. */
export class Watcher {
  readonly web: PoliteWeb;
  readonly clock: Clock;
  readonly random: () => number;
  readonly interval: number;
  readonly #state: WatchState;
  /** When each feed is to be visited next; null: never again. */
  readonly #feeds = new Map<string, number | null>();
  /** Which feed has brought an address. */
  readonly #claims = new Map<string, string>();

  constructor({ web, clock, state, random, interval }: WatcherOptions) {
    this.web = web;
    this.clock = clock;
    this.random = random;
    this.interval = interval;
    this.#state = state;
  }

  /** Milliseconds that what failed is left alone at first. */
  get patience(): number {
    return Math.max(SHORTEST_PATIENCE, this.interval);
  }

  /** Adds a feed to be visited; false when it is known already. */
  add(feed: string): boolean {
    if (this.#feeds.has(feed)) return false;
    this.#feeds.set(feed, 0);
    return true;
  }

  /** Feeds that may be visited now. */
  due(): string[] {
    const now = this.clock.now();
    return [...this.#feeds].filter(([, at]) => at !== null && at <= now).map(([feed]) => feed);
  }

  /** When the next feed may be visited; null when there is none to wait for. */
  next(): number | null {
    const times = [...this.#feeds.values()].filter((at) => at !== null);
    return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b));
  }

  load(feed: string): Promise<FeedMemory | null> {
    return this.#state.load(feed);
  }

  async save(feed: string, memory: FeedMemory): Promise<void> {
    await this.#state.save(feed, memory);
    this.schedule(feed, memory);
  }

  schedule(feed: string, { gone, nextVisit }: FeedMemory): void {
    this.#feeds.set(feed, gone ? null : nextVisit);
  }

  /** Takes an address for a feed; false when another has it. */
  claim(url: string, feed: string): boolean {
    const holder = this.#claims.get(url) ?? feed;
    this.#claims.set(url, holder);
    const oldest = this.#claims.keys().next();
    if (this.#claims.size > MOST_CLAIMS && !oldest.done) this.#claims.delete(oldest.value);
    return holder === feed;
  }
}
