import { LIMIT } from "../bytes/limit.ts";
import type { UnreadableRule } from "../rules.ts";

/** A record of a WARC file: its bytes, inflated, and where they stand in the file. */
export interface RawRecord {
  readonly kind: "record";
  /** Where the record, or the gzip member that holds it, begins in the file, in bytes. */
  readonly offset: number;
  /** Bytes from there to the next; null where one gzip member holds several records and has not ended. */
  readonly length: number | null;
  /** Where the record begins in its gzip member, inflated; 0 in a file that is not compressed. */
  readonly within: number;
  /** The whole record: its header, and its block. */
  readonly bytes: Uint8Array;
}

/** Bytes of a WARC file that hold no record that could be read, and why. */
export interface Gap {
  readonly kind: "gap";
  readonly offset: number;
  /** Bytes of the file; within a gzip member of several records, inflated ones (0: to its end). */
  readonly length: number;
  readonly within: number;
  readonly rule: Extract<UnreadableRule, "warc-damaged" | "warc-truncated" | "too-large">;
  readonly message: string;
}

/** The header of a record has at most this many bytes. */
export const HEADER_LIMIT = 65_536;
/** A record that holds a document of the largest size, with the headers of its answer. */
export const RECORD_LIMIT = LIMIT + 2 * HEADER_LIMIT;
