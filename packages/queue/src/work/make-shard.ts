import { rm } from "node:fs/promises";
import type { Reading } from "@hearsay/core";
import type { Claim, Origin } from "@hearsay/ingest";
import { inputOf, originsOf } from "../job/job-input.ts";
import type { ReadingJob } from "../job/job.ts";
import { type ShardCounts, writeShard } from "../shard/write-shard.ts";
import { type Compression, shardName } from "../shard/shard-name.ts";
import type { Code, ShardInput, ShardLine } from "../shard/shard.ts";
import { storeError } from "../store/folder-store.ts";
import type { ShardStore } from "../store/store.ts";

/** What became of one document. */
export type ReadItem =
  | { readonly kind: "reading"; readonly name: string; readonly reading: Reading; readonly provenance: readonly Claim[] }
  | {
      readonly kind: "failure";
      readonly name: string;
      readonly message: string;
      /** It was not the document that failed but what read it, or the way to it: the job is tried again. */
      readonly passing?: true;
    }
  | { readonly kind: "remark"; readonly name: string; readonly message: string };

/** Reads documents, in their order; it may read several at the same time. */
export type Read = (origins: AsyncIterable<Origin>, signal: AbortSignal) => AsyncIterable<ReadItem>;

export interface ShardMaker {
  readonly store: ShardStore;
  readonly code: Code;
  readonly compression: Compression;
  readonly read: Read;
  /** Called with each document. */
  readonly onItem: (item: ReadItem) => void;
}

export interface MadeShard extends ShardCounts {
  readonly name: string;
  /** It was there before, and nothing was read. */
  readonly known: boolean;
}

/** Reads a job and keeps its shard, unless that is there. Nothing is kept of a job that ends early. */
export async function makeShard(job: ReadingJob, maker: ShardMaker, signal: AbortSignal): Promise<MadeShard> {
  const { store, code, compression } = maker;
  const input = await inputOf(job);
  const name = shardName(input, code, compression);
  if (await store.has(name)) return { name, known: true, documents: 0, failures: 0 };
  const draft = store.draft(name);
  try {
    const header = { hearsay: "shard", format: 1, input, ...code } as const;
    const counts = await writeShard(draft, header, linesOf(job, input, maker, signal), compression);
    signal.throwIfAborted();
    await store.put(name, draft);
    return { name, known: false, ...counts };
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw storeError(store.location, error, draft);
  }
}

async function* linesOf(
  job: ReadingJob,
  input: ShardInput,
  { read, onItem }: ShardMaker,
  signal: AbortSignal,
): AsyncGenerator<ShardLine> {
  const changed = new Map(input.kind === "files" ? input.files.map(({ name, modified }) => [name, modified]) : []);
  for await (const item of read(originsOf(job, signal), signal)) {
    onItem(item);
    if (item.kind === "reading") {
      const { name, reading, provenance } = item;
      yield {
        kind: "document",
        name,
        fetchedFrom: name,
        fetchedAt: captured(provenance) ?? changed.get(name) ?? UNKNOWN,
        reading,
      };
    } else {
      if (item.kind === "failure" && item.passing) throw new Error(`${item.name}: ${item.message}`);
      yield { kind: item.kind, name: item.name, message: item.message };
    }
  }
  // What was asked to end has given only what it had.
  signal.throwIfAborted();
}

/** Of a record without the date that every record has to have. */
const UNKNOWN = "1970-01-01T00:00:00Z";

const captured = (claims: readonly Claim[]): string | null =>
  claims.find(({ field, certain }) => field === "captured" && certain)?.value ?? null;
