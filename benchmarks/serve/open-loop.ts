import type { Answered } from "./asking.ts";

/** What became of questions: milliseconds from when each was to be asked, and how many were answered with which status. */
export interface Load {
  readonly times: readonly number[];
  readonly statuses: ReadonlyMap<number, number>;
}

/**
 * Asks `rate` questions a second for some seconds, whether those before were answered or not, as people do. The time of a question counts from the moment
 * when it was to be asked: a server that stands still is not asked less for it (Tene, “How NOT to measure latency”: coordinated omission).
 */
export async function openLoop(rate: number, seconds: number, send: (index: number) => Promise<Answered>): Promise<Load> {
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const waiting: Promise<void>[] = [];
  const timed = async (index: number, due: number): Promise<void> => {
    const { status } = await send(index);
    times.push(performance.now() - due);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  const start = performance.now();
  const total = Math.round(rate * seconds);
  for (let index = 0; index < total;) {
    const due = start + (index * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) {
      await new Promise((resolve) => setTimeout(resolve, early));
      continue;
    }
    waiting.push(timed(index++, due));
  }
  await Promise.all(waiting);
  return { times, statuses };
}

/** The time that a share of the questions took at most, 0 to 1. */
export function quantile(times: readonly number[], share: number): number | null {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** Answers that were none: errors of the server, refusals, and what was never answered. */
export const failures = ({ statuses }: Load): number =>
  [...statuses].filter(([status]) => status === 0 || status >= 400).reduce((sum, [, count]) => sum + count, 0);
