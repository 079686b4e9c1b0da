import type { Readable, Writable } from "node:stream";

/** Everything of the process that the command touches, so that tests bring their own. */
export interface Environment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Aborted by Ctrl-C or SIGTERM; the reason is the exit code. */
  readonly interruption: AbortSignal;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };
