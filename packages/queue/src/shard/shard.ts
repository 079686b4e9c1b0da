import type { Reading } from "@hearsay/core";

/** What a shard was read from: a range of bytes of an archive, or several files. Nothing of it says where that lay. */
export type ShardInput = RangeInput | FilesInput;

interface RangeInput {
  readonly kind: "range";
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  /** SHA-256 of these bytes, in hexadecimal. */
  readonly sha256: string;
}

interface FilesInput {
  readonly kind: "files";
  readonly files: readonly FileInput[];
}

interface FileInput {
  /** Path below what was enqueued, with its name. */
  readonly name: string;
  readonly sha256: string;
  /** When the file was last changed (ISO 8601), as it was when the job was made. */
  readonly modified: string;
}

/** What read it. */
export interface Code {
  readonly model: string;
  readonly program: string;
}

/** The first line of a shard. */
export interface ShardHeader extends Code {
  readonly hearsay: "shard";
  readonly format: 1;
  readonly input: ShardInput;
}

/** A line for each document that was read. */
export interface DocumentLine {
  readonly kind: "document";
  readonly name: string;
  /** Where and when it was fetched: of an archive, the record and its date. */
  readonly fetchedFrom: string;
  readonly fetchedAt: string;
  readonly reading: Reading;
}

/** A line for each that could not be, and for what was passed over. */
interface MessageLine {
  readonly kind: "failure" | "remark";
  readonly name: string;
  readonly message: string;
}

/** The last line; `sha256` is that of all lines before it, their line ends included. */
export interface EndLine {
  readonly kind: "end";
  readonly documents: number;
  readonly failures: number;
  readonly sha256: string;
}

export type ShardLine = DocumentLine | MessageLine;

/** A shard that is not whole, or is none. The message says what to do. */
export class ShardError extends Error {
  override readonly name = "ShardError";
}
