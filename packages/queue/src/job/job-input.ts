import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Origin } from "@hearsay/ingest";
import { listWarc } from "@hearsay/ingest";
import type { ShardInput } from "../shard/shard.ts";
import type { ReadingJob } from "./job.ts";

/** A job that no try will mend. */
export class HopelessError extends Error {
  override readonly name = "HopelessError";
}

/**
 * What a job's shard is named by: the bytes themselves, so that an archive that was moved or is enqueued again is known, and
 * one whose bytes have changed is not. Reading them once more costs a thousandth of reading what they say.
 */
export async function inputOf(job: ReadingJob): Promise<ShardInput> {
  if (job.kind === "files") {
    const files = [];
    for (const { path, name, modified } of job.files) files.push({ name, modified, sha256: await hashOf(path) });
    return { kind: "files", files };
  }
  const { path, name, offset, length, size } = job;
  const found = await stat(path);
  if (found.size !== size) throw new HopelessError(`${path} has changed since it was enqueued (${size} bytes then, ${found.size} now): enqueue it again`); // prettier-ignore
  return { kind: "range", name, offset, length, sha256: await hashOf(path, offset, length) };
}

async function hashOf(path: string, offset = 0, length = Number.POSITIVE_INFINITY): Promise<string> {
  const hash = createHash("sha256");
  if (length === 0) return hash.digest("hex");
  const end = offset + length - 1;
  const bytes = createReadStream(path, { start: offset, ...(Number.isFinite(end) && { end }), highWaterMark: 1_048_576 });
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) hash.update(chunk);
  return hash.digest("hex");
}

const OF_THE_ARCHIVE: ReadonlySet<string> = new Set(["warc-damaged", "warc-truncated", "too-large", "empty"]);

/** The documents of a job, found as they are asked for. */
export async function* originsOf(job: ReadingJob, signal: AbortSignal): AsyncGenerator<Origin> {
  if (job.kind === "files") {
    for (const { path, name } of job.files) yield { kind: "file", name, path };
    return;
  }
  const { path, name, offset, length, size } = job;
  // Where the range is the whole file, one without any answer is worth a word.
  const range = length === size ? {} : { offset, length };
  for await (const origin of listWarc(name, path, { ...range, signal })) {
    // A gap belongs to the archive, and to its shard; a file that cannot be opened just now does not.
    if (origin.kind === "unreadable" && !OF_THE_ARCHIVE.has(origin.rule)) throw new Error(`${origin.name}: ${origin.message}`);
    yield origin;
  }
}
