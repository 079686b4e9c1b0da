import type { Clock } from "../../src/polite/clock.ts";

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/** A clock that stands still, but when everybody waits: then it goes on to the first who is to be woken. */
export class FakeClock implements Clock {
  time: number;
  readonly #sleepers: Sleeper[] = [];

  constructor(time = Date.UTC(2026, 2, 2, 12)) {
    this.time = time;
  }

  now = (): number => this.time;

  sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) reject(signal.reason as Error);
      this.#sleepers.push({ at: this.time + milliseconds, wake: resolve });
      setImmediate(() => this.#wakeFirst());
    });

  #wakeFirst(): void {
    this.#sleepers.sort((a, b) => a.at - b.at);
    const first = this.#sleepers.shift();
    if (!first) return;
    this.time = Math.max(this.time, first.at);
    first.wake();
  }
}
