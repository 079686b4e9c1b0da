import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** So many, in so many seconds. */
interface Limit {
  readonly points: number;
  readonly seconds: number;
}
export interface Limits {
  /** What a stranger asks, by address; an export counts as 20. */
  readonly asking: Limit;
  /** What strangers send (replies, sign-ins), by address, and all of them together. */
  readonly sending: Limit;
  readonly sendingOfAll: Limit;
  /** Tries to sign in, by address. */
  readonly signingIn: Limit;
  /** Tries to sign in with a password, by the name that is tried, whether there is such an owner or not. */
  readonly password: Limit;
}
const LIMITS: Limits = {
  asking: { points: 1200, seconds: 60 },
  sending: { points: 30, seconds: 60 },
  sendingOfAll: { points: 600, seconds: 60 },
  signingIn: { points: 10, seconds: 900 },
  password: { points: 20, seconds: 3600 },
};

export interface Counters {
  /** Counts `points` under a key; the seconds to wait where that is too many, else null. */
  readonly count: (limit: keyof Limits, key: string, points?: number) => Promise<number | null>;
  readonly forget: (limit: keyof Limits, key: string) => Promise<void>;
}

/** Counts in the memory of this process: after a restart, from nothing. */
export function countersOf(given: Partial<Limits> = {}): Counters {
  const limits = { ...LIMITS, ...given };
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
    ]),
  ) as Readonly<Record<keyof Limits, RateLimiterMemory>>;
  return {
    count: async (limit, key, points = 1) => {
      try {
        await limiters[limit].consume(key, points);
        return null;
      } catch (refused) {
        return Math.max(1, Math.ceil(((refused as RateLimiterRes).msBeforeNext ?? 1000) / 1000));
      }
    },
    forget: async (limit, key) => {
      await limiters[limit].delete(key);
    },
  };
}
