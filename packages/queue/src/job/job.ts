import { createHash } from "node:crypto";

/** A piece of work: enough documents that a queue costs next to nothing, few enough that many machines have some. */
export type ReadingJob = RangeJob | FilesJob;

/** A range of an archive, cut where records begin. */
export interface RangeJob {
  readonly kind: "range";
  /** Absolute: every worker finds the archive there. */
  readonly path: string;
  /** The name without its folder. */
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  /** Of the whole file, so that one that has changed is noticed. */
  readonly size: number;
}

/** Several files of a folder. */
export interface FilesJob {
  readonly kind: "files";
  readonly files: readonly JobFile[];
}

export interface JobFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** ISO 8601. */
  readonly modified: string;
}

/** What two submissions of a job have in common. */
export const jobId = (job: ReadingJob): string => createHash("sha256").update(JSON.stringify(job)).digest("hex");

export const jobBytes = (job: ReadingJob): number =>
  job.kind === "range" ? job.length : job.files.reduce((sum, { size }) => sum + size, 0);

/** “CC-NEWS-1.warc.gz, bytes 0–67108864”. */
export const jobTitle = (job: ReadingJob): string =>
  job.kind === "range"
    ? `${job.name}, bytes ${job.offset}–${job.offset + job.length}`
    : `${job.files[0]?.name ?? "no file"}${job.files.length > 1 ? ` and ${job.files.length - 1} more` : ""}`;

/** Throws where a message holds no job: it was put into the queue by something else. */
export function parseJob(text: string): ReadingJob {
  const job = JSON.parse(text) as Partial<ReadingJob>;
  if (job.kind === "range" && typeof job.path === "string" && typeof job.offset === "number" && typeof job.length === "number")
    return job as RangeJob;
  if (job.kind === "files" && Array.isArray(job.files)) return job as FilesJob;
  throw new Error("the message holds no job");
}
