import { isIP } from "node:net";
import { UnreadableError } from "../errors.ts";
import { fetchPage, type FetchedPage } from "../web/fetch-page.ts";
import type { Fetch } from "../web/fetch.ts";
import { backOff } from "./back-off.ts";
import type { Clock } from "./clock.ts";
import { HostRate } from "./host-rate.ts";
import { retryAfter } from "./retry-after.ts";
import { Robots } from "./robots.ts";

export interface PoliteWebOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Which IP addresses may be asked; addresses that are written as numbers are checked here, before `fetch`. */
  readonly isAllowed: (address: string) => boolean;
  /** Milliseconds between two requests to a host. */
  readonly pause: number;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  /** Bytes of an answer; undefined: as `fetchPage` has it. */
  readonly limit: number | undefined;
  readonly redirects: number;
  /** The name by which robots.txt means us; it stands in the user agent too. */
  readonly agent: string;
  readonly signal: AbortSignal;
  readonly random: () => number;
}

/** Milliseconds that a host is left alone which says that it is asked too much, and not for how long. */
const BUSY = 30_000;

/** The web as a polite visitor reads it: by the rules of each site, at its pace, and not while it asks to be left alone. */
export class PoliteWeb {
  readonly #options: PoliteWebOptions;
  readonly #rate: HostRate;
  readonly #robots: Robots;

  constructor(options: PoliteWebOptions) {
    this.#options = options;
    this.#rate = new HostRate(options.clock);
    this.#robots = new Robots(options.agent, options.clock);
  }

  /**
   * Asks for a page, and follows redirects, each of which is held to the same rules.
   * @param headers beside those that every page is asked for with
   * @throws UnreadableError
   */
  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<FetchedPage> {
    return this.#fetch(url, headers, async (next) => {
      this.#refusePrivate(next);
      const rules = await this.#robots.rulesFor(next, (robots) => this.#fetch(robots, {}, (hop) => this.#turn(hop, 0)));
      if (!rules.isAllowed(next)) throw new UnreadableError("robots-disallowed", "robots.txt of the site does not allow it");
      await this.#turn(next, rules.pause);
    });
  }

  async #fetch(
    url: string,
    headers: Readonly<Record<string, string>>,
    before: (url: string) => Promise<void>,
  ): Promise<FetchedPage> {
    const { fetch, timeout, limit, redirects, agent, signal } = this.#options;
    const userAgent = `Mozilla/5.0 (compatible; ${agent})`;
    let host = "";
    try {
      return await fetchPage(url, {
        fetch,
        timeout,
        limit,
        redirects,
        signal,
        headers: { "user-agent": userAgent, ...headers },
        before: async (next) => {
          host = new URL(next).hostname;
          await before(next);
        },
      });
    } catch (error) {
      if (error instanceof UnreadableError) this.#hold(host, error);
      throw error;
    }
  }

  async #turn(url: string, pause: number): Promise<void> {
    this.#refusePrivate(url);
    await this.#rate.turn(new URL(url).hostname, Math.max(pause, this.#options.pause), this.#options.signal);
  }

  #refusePrivate(url: string): void {
    const host = new URL(url).hostname.replace(/^\[|\]$/gu, "");
    const address = /(?:^|\.)localhost\.?$/iu.test(host) ? "127.0.0.1" : host;
    if (isIP(address) !== 0 && !this.#options.isAllowed(address)) {
      throw new UnreadableError("private-address", `the address leads to ${host}, which is not on the public internet`);
    }
  }

  /** A host that has too much to do is left alone as a whole, not only with this address. */
  #hold(host: string, { refusal }: UnreadableError): void {
    if (refusal?.status !== 429 && refusal?.status !== 503) return;
    const { clock, random } = this.#options;
    const now = clock.now();
    const retryAt = retryAfter(refusal.retryAfter, now);
    this.#rate.hold(host, backOff({ failures: 1, retryAt, now, base: BUSY, random }));
  }
}
