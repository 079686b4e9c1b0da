import { stat } from "node:fs/promises";
import { basename, relative, resolve, sep } from "node:path";
import { cutWarc, expand } from "@hearsay/ingest";
import type { JobFile, ReadingJob } from "./job.ts";

/** A job, or why something that was named gives none. */
export type Cut =
  | { readonly kind: "job"; readonly job: ReadingJob }
  | { readonly kind: "failure"; readonly name: string; readonly message: string };

/** A message of the queue holds at most a megabyte. */
const MOST_FILES = 1000;

/**
 * Cuts archives at records (compressed ones at members) into ranges of about `size` bytes, and puts other files together up to
 * so many. The order of the inputs and of names within folders is that of the jobs; the same inputs give the same jobs.
 */
export async function* cutJobs(inputs: AsyncIterable<string> | Iterable<string>, size: number): AsyncGenerator<Cut> {
  let files: JobFile[] = [];
  let bytes = 0;
  const gathered = (): Cut => {
    const job: ReadingJob = { kind: "files", files };
    [files, bytes] = [[], 0];
    return { kind: "job", job };
  };
  for await (const input of inputs) {
    for await (const origin of expand([input], { archives: "whole" })) {
      if (origin.kind === "unreadable" || origin.kind === "skipped") {
        yield { kind: "failure", name: origin.name, message: origin.message };
      } else if (origin.kind !== "file") {
        yield { kind: "failure", name: origin.name, message: "only files, folders and archives can be enqueued" };
      } else if (/\.warc(?:\.gz)?$/iu.test(origin.path)) {
        yield* cutArchive(origin.path, size);
      } else {
        const file = await fileOf(input, origin.path);
        if (files.length > 0 && (bytes + file.size > size || files.length === MOST_FILES)) yield gathered();
        files.push(file);
        bytes += file.size;
      }
    }
  }
  if (files.length > 0) yield gathered();
}

async function* cutArchive(path: string, target: number): AsyncGenerator<Cut> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    for await (const range of cutWarc(path, target)) yield { kind: "job", job: { kind: "range", path, name, ...range, size } };
  } catch (error) {
    yield { kind: "failure", name: path, message: error instanceof Error ? error.message : String(error) };
  }
}

async function fileOf(input: string, path: string): Promise<JobFile> {
  const { size, mtimeMs } = await stat(path);
  const within = relative(resolve(input), path);
  // A folder's name stays with its files, however it was spelled; of a single file, or one of a pattern, its own is enough.
  const name =
    within === "" || within.startsWith("..") ? basename(path) : [basename(resolve(input)), ...within.split(sep)].join("/");
  return { path, name, size, modified: new Date(Math.floor(mtimeMs)).toISOString() };
}
