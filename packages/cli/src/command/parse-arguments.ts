import type { Command } from "./command.ts";
import { isLedgerCommand, ledgerCommandNames, ledgerCommands, type LedgerCommandName } from "./ledger-options.ts";
import { isQueueCommand, queueCommandNames, queueCommands, type QueueCommandName } from "./queue-options.ts";
import { completionCommand, SHELLS } from "./manual.ts";
import { generalOptions, readOptions } from "./option-table.ts";
import { parseCompareArguments } from "./parse-compare-arguments.ts";
import { parseReadArguments } from "./parse-read-arguments.ts";
import { scanArguments } from "./scan-arguments.ts";
import { suggest } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

const commands = ["read", "compare", ...ledgerCommandNames, ...queueCommandNames, "completion", "help"] as const;

/**
 * Turns the words after `hearsay` into a command.
 * @throws UsageError for anything that no command takes.
 */
export function parseArguments(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (first === "read") return parseReadArguments(rest);
  if (first === "compare") return parseCompareArguments(rest);
  if (isLedgerCommand(first)) return parseLedgerArguments(first, rest);
  if (isQueueCommand(first)) return parseQueueArguments(first, rest);
  if (first === "completion") return parseCompletion(rest);
  if (first === "help") return parseHelp(rest);
  if (first !== undefined && !first.startsWith("-")) throw unknownCommand(first, words);
  const options = readOptions.some(({ name }) => first?.startsWith(`--${name}`))
    ? [...generalOptions, ...readOptions]
    : generalOptions;
  const { given } = scanArguments(words, options);
  if (given.has("version")) return { kind: "version" };
  if (given.has("help")) return { kind: "help", of: "hearsay" };
  if (given.size > 0) throw new UsageError(`an option of read stands after it: hearsay read ${words.join(" ")}`);
  throw new UsageError("nothing to do: try “hearsay read FILE”, or “hearsay --help”");
}

function parseLedgerArguments(name: LedgerCommandName, words: readonly string[]): Command {
  const { given, positionals } = scanArguments(words, ledgerCommands[name].options, name);
  return given.has("help") ? { kind: "help", of: name } : { kind: "ledger", name, given, positionals };
}

function parseQueueArguments(name: QueueCommandName, words: readonly string[]): Command {
  const { given, positionals } = scanArguments(words, queueCommands[name].options, name);
  return given.has("help") ? { kind: "help", of: name } : { kind: "queue", name, given, positionals };
}

function parseCompletion(words: readonly string[]): Command {
  const { given, positionals } = scanArguments(words, completionCommand.options, "completion");
  if (given.has("help")) return { kind: "help", of: "completion" };
  const shell = positionals.length === 1 ? SHELLS.find((one) => one === positionals[0]) : undefined;
  if (shell === undefined) throw new UsageError(`completion takes the name of a shell: hearsay completion ${SHELLS.join(" | ")}`);
  return { kind: "completion", shell };
}

function parseHelp(words: readonly string[]): Command {
  const [about, ...rest] = words;
  if (rest.length > 0) throw new UsageError("help takes one command: hearsay help read");
  if (about === undefined || about === "help") return { kind: "help", of: "hearsay" };
  if (about === "read" || about === "compare" || about === "completion" || isLedgerCommand(about) || isQueueCommand(about))
    return { kind: "help", of: about };
  throw unknownCommand(about, ["help", about]);
}

function unknownCommand(word: string, words: readonly string[]): UsageError {
  const near = suggest(word, commands);
  if (near !== null) return new UsageError(`unknown command “${word}”; did you mean “${near}”?`);
  const meantRead = words[0] === word && /[./\\*]/.test(word);
  return new UsageError(
    meantRead
      ? `unknown command “${word}”; did you mean “hearsay read ${words.join(" ")}”?`
      : `unknown command “${word}”; try “hearsay read FILE”, or “hearsay --help”`,
  );
}
