import type { Job, Outcome } from "../read/job.ts";
import type { ReaderOptions } from "../read/services.ts";

/** What a worker is started with. */
export interface WorkerSettings {
  readonly reader: ReaderOptions;
  /** The module that exports its services; left out: the packages. */
  readonly services?: string;
}

/** To a worker: read this. */
export type WorkerRequest = Exclude<Job, { readonly kind: "failure" }>;

/** From a worker: what came of it, or why it can read nothing at all. */
export type WorkerMessage =
  { readonly kind: "outcome"; readonly outcome: Outcome } | { readonly kind: "unusable"; readonly message: string };
