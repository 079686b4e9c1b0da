import { QueueError, ShardError, StoreError } from "@hearsay/queue";
import type { QueueRequest } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import { exitCode } from "../command/exit-code.ts";
import type { QueueCommandName } from "../command/queue-options.ts";
import { text } from "../command/values.ts";
import { Console } from "../output/console.ts";
import type { PrepareQueue, QueueTools } from "./queue-tools.ts";

const COMMANDS: Readonly<Record<QueueCommandName, () => Promise<{ readonly prepare: PrepareQueue }>>> = {
  enqueue: () => import("./enqueue-command.ts"),
  work: () => import("./work-command.ts"),
  queue: () => import("./status-command.ts"),
};

/**
 * Runs a command on a queue: checks its words, and says in one line what is in the way.
 * @returns the exit code
 * @throws UsageError
 */
export async function queueCommand(request: QueueRequest, environment: Environment, module?: URL): Promise<number> {
  const console = new Console(environment, request.given.has("quiet"));
  const address = text(request.given, "queue") ?? (environment.variables.HEARSAY_QUEUE || "nats://127.0.0.1:4222");
  const tools: QueueTools = { environment, console, module, address, credentials: environment.variables.NATS_CREDS };
  const perform = (await COMMANDS[request.name]()).prepare(request, tools);
  try {
    return await perform();
  } catch (error) {
    if (!(error instanceof QueueError || error instanceof StoreError || error instanceof ShardError)) throw error;
    console.problem(error.message);
    return exitCode.failed;
  }
}
