import type { LedgerCommandName } from "./ledger-options.ts";
import type { Shell } from "./manual.ts";
import type { QueueCommandName } from "./queue-options.ts";
import type { Part } from "./parts.ts";
import type { Given } from "./values.ts";

/** What one call of `hearsay` was asked to do. */
export type Command =
  | { readonly kind: "version" }
  | { readonly kind: "help"; readonly of: Topic }
  | { readonly kind: "completion"; readonly shell: Shell }
  | { readonly kind: "read"; readonly options: ReadOptions }
  | { readonly kind: "compare"; readonly options: CompareOptions }
  | ({ readonly kind: "ledger" } & LedgerRequest)
  | ({ readonly kind: "queue" } & QueueRequest);

/** What there is a help text of. */
export type Topic = "hearsay" | "read" | "compare" | "completion" | LedgerCommandName | QueueCommandName;

/** A command on a ledger, as it was typed; each checks its own values. */
export interface LedgerRequest {
  readonly name: LedgerCommandName;
  readonly given: Given;
  readonly positionals: readonly string[];
}

/** A command on a queue, as it was typed. */
export interface QueueRequest {
  readonly name: QueueCommandName;
  readonly given: Given;
  readonly positionals: readonly string[];
}

/** The options of `hearsay compare`, checked. */
export interface CompareOptions {
  /** The origin and what may derive from it: each a file or an http(s) address; one may be “-”. */
  readonly inputs: readonly [a: string, b: string];
  readonly output: "table" | "json";
  /** The date of publication of both. */
  readonly published: string | null;
  readonly runtime: ReadOptions["runtime"];
  readonly exact: boolean;
  readonly color: ReadOptions["color"];
  readonly width: number | null;
}

/** The options of `hearsay read`, checked. */
export interface ReadOptions {
  /** Files, folders, globs, http(s) addresses, or “-”; empty: standard input, when it is not a terminal. */
  readonly inputs: readonly string[];
  /** Whether an input is a document, or holds one document a line. */
  readonly input: "documents" | "ndjson";
  /** What goes to standard output; null: nothing, because a page was asked for. */
  readonly output: "record" | "json" | "ndjson" | "geojson" | "csv" | null;
  /** The parts of a reading that are wanted; null: all. */
  readonly only: ReadonlySet<Part> | null;
  /** Where the page goes. */
  readonly html: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  /** Documents read at the same time; null: one for each core. */
  readonly jobs: number | null;
  readonly runtime: "auto" | "native" | "wasm";
  /** Whether the record is to be the same to the byte in every runtime. */
  readonly exact: boolean;
  readonly color: "auto" | "always" | "never";
  /** Columns; null: those of the terminal. */
  readonly width: number | null;
  readonly quiet: boolean;
}
