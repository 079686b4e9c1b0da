import type { QueueRequest } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import type { Console } from "../output/console.ts";

/** What a command on a queue works with. */
export interface QueueTools {
  readonly environment: Environment;
  readonly console: Console;
  /** As `runCommand` has it. */
  readonly module: URL | undefined;
  readonly address: string;
  /** A file of NATS credentials. */
  readonly credentials: string | undefined;
}

/** Checks what was typed, before the queue is opened. Throws a UsageError. What it gives gives the exit code. */
export type PrepareQueue = (request: QueueRequest, tools: QueueTools) => () => Promise<number>;
