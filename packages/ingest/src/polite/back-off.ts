export interface BackOffOptions {
  /** Failures in a row, this one included. */
  readonly failures: number;
  /** When the server asks to be asked again; null: it does not say. */
  readonly retryAt: number | null;
  readonly now: number;
  /** Milliseconds after the first failure. */
  readonly base: number;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Nothing is left alone for longer: a server that asks for a year has a mistake in it. */
export const LONGEST_WAIT = 7 * 24 * 3_600_000;
const LONGEST_OWN_WAIT = 24 * 3_600_000;

/**
 * When to try again, in milliseconds since 1970: twice as long after each failure, up to a day, of which the last half
 * is left to chance, so that what failed together does not come back together (“equal jitter”: Brooker, Exponential
 * Backoff and Jitter, 2015). What the server asks for is never cut short by it.
 */
export function backOff({ failures, retryAt, now, base, random }: BackOffOptions): number {
  const wait = Math.min(LONGEST_OWN_WAIT, base * 2 ** Math.min(failures - 1, 30));
  const own = now + Math.round(wait / 2 + (wait / 2) * random());
  return Math.max(own, Math.min(retryAt ?? 0, now + LONGEST_WAIT));
}
