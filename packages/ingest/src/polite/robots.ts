import robotsParser from "robots-parser";
import { UnreadableError } from "../errors.ts";
import type { FetchedPage } from "../web/fetch-page.ts";
import type { Clock } from "./clock.ts";

/** What a site allows us. */
export interface RobotsRules {
  isAllowed(url: string): boolean;
  /** Milliseconds from one request to the next that it asks for; 0: none. */
  readonly pause: number;
}

interface ParsedRobots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

// The package's types describe a module with a default export; the module itself is the function.
const parse = robotsParser as unknown as (address: string, text: string) => ParsedRobots;

/** A day, at most (RFC 9309, 2.4). */
const KEPT = 24 * 3_600_000;
/** As long a site is left alone whose rules could not be read. */
const KEPT_UNREAD = 15 * 60_000;
/** Bytes that are looked at (RFC 9309, 2.5). */
const LOOKED_AT = 512_000;
/** A site that asks for more is asked at this pace all the same. */
const LONGEST_PAUSE = 60_000;
const MOST_SITES = 10_000;

const EVERYTHING: RobotsRules = { isAllowed: () => true, pause: 0 };

/** The rules of robots.txt (RFC 9309), each site's read once a day. */
export class Robots {
  readonly #sites = new Map<string, { readonly until: number; readonly rules: Promise<RobotsRules> }>();
  readonly #agent: string;
  readonly #clock: Clock;

  /** @param agent the name by which rules mean us */
  constructor(agent: string, clock: Clock) {
    this.#agent = agent;
    this.#clock = clock;
  }

  /**
   * The rules for the site of an address.
   * @param get fetches robots.txt
   * @throws UnreadableError “robots-unavailable” when the site has rules that cannot be read: then it is left alone.
   */
  rulesFor(url: string, get: (url: string) => Promise<FetchedPage>): Promise<RobotsRules> {
    const { origin } = new URL(url);
    const known = this.#sites.get(origin);
    const now = this.#clock.now();
    if (known && known.until > now) return known.rules;
    const rules = this.#read(`${origin}/robots.txt`, get);
    if (this.#sites.size >= MOST_SITES) this.#sites.clear();
    this.#sites.set(origin, { until: now + KEPT, rules });
    rules.catch(() => this.#sites.set(origin, { until: now + KEPT_UNREAD, rules }));
    return rules;
  }

  async #read(address: string, get: (url: string) => Promise<FetchedPage>): Promise<RobotsRules> {
    try {
      const { bytes } = await get(address);
      return rulesOf(address, new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)), this.#agent);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      const { status = 0 } = error.refusal ?? {};
      // “Unavailable” means no rules, “unreachable” means nothing is allowed (RFC 9309, 2.3.1.3 and 2.3.1.4).
      if (status >= 400 && status <= 499 && status !== 429) return EVERYTHING;
      if (NO_RULES.has(error.rule)) return EVERYTHING;
      if (["private-address", "dns-failed", "backing-off"].includes(error.rule)) throw error;
      const options = { cause: error, refusal: error.refusal };
      throw new UnreadableError("robots-unavailable", `robots.txt of the site cannot be read: ${error.message}`, options);
    }
  }
}

/** Mistakes that a site makes with every address that it has not got. */
const NO_RULES: ReadonlySet<string> = new Set(["too-many-redirects", "redirect-loop", "unsupported-scheme", "invalid-address"]);

function rulesOf(address: string, text: string, agent: string): RobotsRules {
  const robots = parse(address, text);
  const seconds = robots.getCrawlDelay(agent) ?? 0;
  return {
    isAllowed: (url) => robots.isAllowed(url, agent) !== false,
    pause: Number.isFinite(seconds) ? Math.min(LONGEST_PAUSE, Math.max(0, 1000 * seconds)) : 0,
  };
}
