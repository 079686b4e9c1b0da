import type { Diagnostic, DocumentInput, Reading, WordVectors } from "@hearsay/core";
import type { Claim, Origin, WatchEvent, WatchOptions } from "@hearsay/ingest";

/**
 * The seam between the command and the packages that do the work: one module exports an object of this shape as
 * `services`, here and in every worker. Tests bring a module of their own.
 */
export interface Services {
  /** The documents that one word of the command line stands for; one that stands for none fails to load. */
  expand(input: string): AsyncIterable<Origin> | Iterable<Origin>;
  /** Fetches and decodes one document. Throws an error whose message says why it cannot be read. */
  load(origin: Origin, signal: AbortSignal | null): Promise<LoadedDocument>;
  /** Takes the text out of a file that was handed over. Throws as `load` does. */
  loadBytes?(bytes: Uint8Array, name: string): Promise<LoadedDocument>;
  /** Throws an error whose message says why a text that was handed over cannot be read; left out, every text can. */
  checkText?(text: string): Promise<void>;
  /** The names and versions of the model and of Hearsay, for what is kept; left out: not known. */
  describe?(): Promise<{ readonly model: string; readonly program: string }>;
  /** What feeds bring; left out: as they are on the web. */
  watch?(feeds: readonly string[], options: WatchOptions): AsyncIterable<WatchEvent>;
  /** Loads the model. */
  openReader(options: ReaderOptions): Promise<DocumentReader>;
}

/** A document, and what was noticed while it was loaded. */
export interface LoadedDocument extends DocumentInput {
  readonly notes?: readonly Diagnostic[];
  /** What is said of it beside its text; a reading has no place for it yet. */
  readonly provenance?: readonly Claim[];
}

export interface ReaderOptions {
  readonly runtime: "auto" | "native" | "wasm";
  readonly exact: boolean;
  /** Threads of the model itself; null: as many as it likes. */
  readonly threads: number | null;
}

export interface DocumentReader {
  read(input: DocumentInput): Promise<Reading>;
  /** The same with the vectors of the words, where the reader has them. */
  readWithVectors?(input: DocumentInput): Promise<{ readonly reading: Reading; readonly vectors: WordVectors }>;
}
