import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What became of a job that a worker had. */
export type JobOutcome = "done" | "known" | "failed" | "aside" | "returned";

/** What a worker counts; docs/reference/shards.md lists the names. */
export interface Metrics {
  readonly job: (outcome: JobOutcome, seconds: number) => void;
  readonly document: (outcome: "read" | "failed") => void;
  readonly bytes: (read: number) => void;
  readonly working: (change: 1 | -1) => void;
  /** The text that Prometheus asks for, and its type. */
  readonly text: () => Promise<string>;
  readonly type: string;
}

export function prometheusMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const jobs = new Counter({ name: "hearsay_jobs_total", help: "Jobs, by what became of them.", labelNames: ["outcome"], registers }); // prettier-ignore
  const documents = new Counter({ name: "hearsay_documents_total", help: "Documents, by what became of them.", labelNames: ["outcome"], registers }); // prettier-ignore
  const bytes = new Counter({ name: "hearsay_input_bytes_total", help: "Bytes of the jobs that were done.", registers });
  const seconds = new Histogram({ name: "hearsay_job_seconds", help: "How long a job that was done took.", buckets: [1, 5, 15, 60, 300, 900, 3600], registers }); // prettier-ignore
  const working = new Gauge({ name: "hearsay_jobs_in_work", help: "Jobs in work now.", registers });
  return {
    job: (outcome, took) => {
      jobs.inc({ outcome });
      if (outcome === "done") seconds.observe(took);
    },
    document: (outcome) => documents.inc({ outcome }),
    bytes: (read) => bytes.inc(read),
    working: (change) => (change === 1 ? working.inc() : working.dec()),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}

const nothing = (): void => undefined;
/** Where nobody asks. */
export const noMetrics: Metrics = {
  job: nothing,
  document: nothing,
  bytes: nothing,
  working: nothing,
  text: async () => "",
  type: "text/plain",
};
