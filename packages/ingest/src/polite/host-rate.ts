import { UnreadableError } from "../errors.ts";
import type { Clock } from "./clock.ts";

/** Nobody waits longer for a turn: what has to wait longer is left for later. */
const PATIENCE = 120_000;
/** Hosts that are remembered before those that may be asked at once are forgotten. */
const MOST_HOSTS = 10_000;

/** Gives every host one request at a time, with a pause between, whoever asks. */
export class HostRate {
  /** When a host may be asked next. */
  readonly #free = new Map<string, number>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Waits for the next turn with a host.
   * @param pause milliseconds from this request to the next
   * @throws UnreadableError “backing-off” when the turn is too far off.
   */
  async turn(host: string, pause: number, signal?: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(now, this.#free.get(host) ?? 0);
    if (at - now > PATIENCE) {
      throw new UnreadableError("backing-off", `${host} asks not to be asked before ${new Date(at).toISOString()}`);
    }
    if (this.#free.size > MOST_HOSTS) this.#forget(now);
    // The turn is taken before it is waited for, so that whoever comes next waits behind it.
    this.#free.set(host, at + pause);
    if (at > now) await this.#clock.sleep(at - now, signal);
  }

  /** Leaves a host alone until a time. */
  hold(host: string, until: number): void {
    this.#free.set(host, Math.max(until, this.#free.get(host) ?? 0));
  }

  #forget(now: number): void {
    for (const [host, at] of this.#free) if (at <= now) this.#free.delete(host);
  }
}
