import type { Job, Outcome } from "./job.ts";
import { openReader } from "./open-reader.ts";
import { performJob } from "./perform-job.ts";
import type { DocumentReader, ReaderOptions, Services } from "./services.ts";

/** Reads documents: here, or on workers. */
export interface Executor {
  /** How many documents may be under way, finished ones that wait for their turn included. */
  readonly ahead: number;
  /** @throws ReaderError */
  run(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/**
 * Reads one document after another in this thread: nothing has to start before the first.
 * @param begun the model, where it is loading already
 */
export function executeHere(
  services: Services,
  options: ReaderOptions,
  signal: AbortSignal,
  begun: Promise<DocumentReader> | null,
): Executor {
  let reader = begun;
  return {
    ahead: 1,
    run: (job) => {
      if (job.kind === "failure" || job.kind === "remark") return Promise.resolve(job);
      reader ??= begin(services, options);
      return performJob(job, services, reader, signal);
    },
    close: async () => {},
  };
}

/** Begins to load the model, for a document that is perhaps still to be fetched. */
export function begin(services: Services, options: ReaderOptions): Promise<DocumentReader> {
  const reader = openReader(services, options);
  // The document may fail before anybody asks for the model.
  reader.catch(() => {});
  return reader;
}

/** Reads as many documents at the same time as there are `jobs`, each on a thread of its own. */
export async function executeOnWorkers(jobs: number, options: ReaderOptions, services: URL | undefined): Promise<Executor> {
  const [{ WorkerPool }, { startWorker }] = await Promise.all([
    import("../batch/worker-pool.ts"),
    import("../batch/worker-handle.ts"),
  ]);
  const reader = { ...options, threads: 1 };
  const pool = new WorkerPool(jobs, () => startWorker({ reader, ...(services && { services: services.href }) }));
  return {
    // A long document at the head must not leave the other workers idle.
    ahead: 4 * jobs,
    run: (job) => pool.run(job),
    close: () => pool.close(),
  };
}
