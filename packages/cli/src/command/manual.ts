import { type LedgerCommand, ledgerCommandNames, ledgerCommands } from "./ledger-options.ts";
import { compareOptions, helpOption, readOptions } from "./option-table.ts";
import { queueCommandNames, queueCommands } from "./queue-options.ts";

/** A command as completion and the manual page see it. */
export interface Entry extends LedgerCommand {
  readonly name: string;
}

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

export const completionCommand: LedgerCommand = {
  usage: "completion bash | zsh | fish",
  summary: "Prints what a shell needs to complete the commands and options of hearsay.",
  options: [helpOption],
};

/** Every command, in the order of the help text. */
export const manual: readonly Entry[] = [
  {
    name: "read",
    usage: "read [OPTION…] [INPUT…]",
    summary:
      "Reads documents (text, Markdown, HTML, PDF, WARC; files, folders, globs, addresses, - for standard input) and prints their record.",
    options: readOptions,
  },
  {
    name: "compare",
    usage: "compare [OPTION…] A B",
    summary:
      "Finds what a derived document (B) tells otherwise than its origin (A): sources lost, hedges dropped, numbers changed. Exit code 3: drift was found.",
    options: compareOptions,
  },
  ...ledgerCommandNames.map((name) => ({ name, ...ledgerCommands[name] })),
  ...queueCommandNames.map((name) => ({ name, ...queueCommands[name] })),
  { name: "completion", ...completionCommand },
  { name: "help", usage: "help [COMMAND]", summary: "Prints the options of a command.", options: [] },
];
