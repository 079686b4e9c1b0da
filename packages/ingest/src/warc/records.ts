import type { FileBytes } from "../bytes/random-access.ts";
import { gzipRecords } from "./gzip-records.ts";
import { plainRecords } from "./plain-records.ts";
import type { Gap, RawRecord } from "./record.ts";

/** A part of a file, in bytes. */
export interface ByteRange {
  readonly offset?: number;
  readonly length?: number;
}

/**
 * The records of a WARC file, compressed record by record or as a whole, or not at all, and the gaps between them.
 * Of a range, these are the records that begin in it: the ranges of a file together give every record once. Only one
 * record at a time is in memory.
 */
export async function* records(
  file: FileBytes,
  { offset = 0, length = Infinity }: ByteRange = {},
): AsyncGenerator<RawRecord | Gap> {
  const [first, second] = await file.read(0, 2);
  const read = first === 0x1f && second === 0x8b ? gzipRecords : plainRecords;
  yield* read(file, offset, Math.min(file.size, offset + length));
}
