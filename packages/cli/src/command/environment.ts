import type { Readable, Writable } from "node:stream";

/** Everything of the process that the command touches, so that tests bring their own. */
export interface Environment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** `setRawMode` of a terminal: what is typed comes key by key, and is not shown. */
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly setRawMode?: (raw: boolean) => unknown };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** The day and the time, for what is kept: when something was fetched, withdrawn. */
  readonly date: () => Date;
  /** Aborted by Ctrl-C or SIGTERM; the reason is the exit code. */
  readonly interruption: AbortSignal;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };
