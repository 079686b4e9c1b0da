import { failure, type Job, type Outcome } from "../read/job.ts";
import { ReaderError } from "../read/reader-error.ts";
import { Doorbell } from "./doorbell.ts";
import type { WorkerHandle } from "./worker-handle.ts";

/**
 * Workers that each read one document at a time, started as they are needed, up to `size`. A worker that stops fails
 * its document and is replaced.
 */
export class WorkerPool {
  readonly #size: number;
  readonly #start: () => WorkerHandle;
  readonly #idle: WorkerHandle[] = [];
  readonly #all = new Set<WorkerHandle>();
  readonly #freed = new Doorbell();
  #waiting: Promise<void> = Promise.resolve();

  constructor(size: number, start: () => WorkerHandle) {
    this.#size = size;
    this.#start = start;
  }

  /**
   * Reads one document on the next free worker; calls are served in their order.
   * @throws ReaderError when a worker cannot load the model.
   */
  async run(job: Job): Promise<Outcome> {
    if (job.kind === "failure") return job;
    const worker = await this.#claim();
    const reply = await worker.perform(job);
    if (reply.kind === "unusable") throw new ReaderError(reply.message);
    if (reply.kind === "outcome") this.#idle.push(worker);
    else this.#all.delete(worker);
    this.#freed.ring();
    return reply.kind === "outcome"
      ? reply.outcome
      : { ...failure(job.name, new Error(`the worker that read it stopped: ${reply.message}`)), passing: true };
  }

  /** Stops all workers, whatever they do. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.stop()));
  }

  /** One claim at a time, so that whoever came first is served first. */
  #claim(): Promise<WorkerHandle> {
    const claimed = this.#waiting.then(() => this.#nextFree());
    this.#waiting = claimed.then(
      () => undefined,
      () => undefined,
    );
    return claimed;
  }

  async #nextFree(): Promise<WorkerHandle> {
    for (;;) {
      const idle = this.#idle.pop();
      if (idle?.alive) return idle;
      if (idle) this.#all.delete(idle);
      if (this.#all.size < this.#size) {
        const started = this.#start();
        this.#all.add(started);
        return started;
      }
      await this.#freed.wait();
    }
  }
}
