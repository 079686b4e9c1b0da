import type { Command, Topic } from "./command.ts";
import type { Environment } from "./environment.ts";
import { exitCode } from "./exit-code.ts";
import { parseArguments } from "./parse-arguments.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs `hearsay` with the words after its name. Each part is imported when it is asked for, so that `--version` loads
 * next to nothing.
 * @param services a module that exports `services`, in place of the packages that load and read (tests).
 * @returns the exit code
 */
export async function runCommand(words: readonly string[], environment: Environment, services?: URL): Promise<number> {
  try {
    return await perform(parseArguments(words), environment, services);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { printable } = await import("../text/printable.ts");
    environment.stderr.write(`hearsay: ${printable(error.message)}\n`);
    return exitCode.usage;
  }
}

async function perform(command: Command, environment: Environment, services: URL | undefined): Promise<number> {
  if (command.kind === "read") {
    const { readCommand } = await import("../read/read-command.ts");
    return readCommand(command.options, environment, services);
  }
  if (command.kind === "compare") {
    const { compareCommand } = await import("../compare/compare-command.ts");
    return compareCommand(command.options, environment, services);
  }
  if (command.kind === "ledger") {
    const { ledgerCommand } = await import("../ledger/ledger-command.ts");
    return ledgerCommand(command, environment, services);
  }
  if (command.kind === "queue") {
    const { queueCommand } = await import("../queue/queue-command.ts");
    return queueCommand(command, environment, services);
  }
  if (command.kind === "completion") {
    const { completionScript } = await import("./completion.ts");
    environment.stdout.write(completionScript(command.shell));
    return exitCode.done;
  }
  environment.stdout.write(command.kind === "version" ? `hearsay ${await version()}\n` : await help(command.of));
  return exitCode.done;
}

async function help(of: Topic): Promise<string> {
  const { helpText } = await import("./help.ts");
  return helpText(of);
}

async function version(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  const manifest = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return /"version": "([^"]+)"/.exec(manifest)?.[1] ?? "unknown";
}
