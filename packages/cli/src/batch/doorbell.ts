/**
 * Wakes one waiter when something has happened. Unlike `Promise.race` over long-lived promises, waiting a million
 * times leaves nothing behind.
 */
export class Doorbell {
  #rung = false;
  #open: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#open?.();
  }

  /** Resolves at the next ring, or at once when it rang since the last wait. */
  async wait(): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        this.#open = resolve;
      });
    }
    this.#rung = false;
    this.#open = null;
  }
}
