import type { Topic } from "./command.ts";
import { isLedgerCommand, type LedgerCommand, ledgerCommands } from "./ledger-options.ts";
import { isQueueCommand, queueCommands } from "./queue-options.ts";
import { completionCommand } from "./manual.ts";
import { compareOptions, generalOptions, readOptions, type Option } from "./option-table.ts";

/** The help text of the command, or of one of its commands; 80 columns. */
export const helpText = (of: Topic): string =>
  isLedgerCommand(of)
    ? commandHelp(ledgerCommands[of])
    : isQueueCommand(of)
      ? commandHelp(queueCommands[of])
      : { hearsay: generalHelp, read: readHelp, compare: compareHelp, completion: () => commandHelp(completionCommand) }[of]();

const commandHelp = ({ usage: form, summary, options }: LedgerCommand): string => `${folded(summary, 80).join("\n")}

Usage: hearsay ${form}

Options:
${listed(options)}

Exit codes: 0 done; 1 something could not be read or written; 2 wrong usage;
130 ended by Ctrl-C.
`;

const generalHelp = (): string => `Hearsay reads the news and keeps the record straight: who says what, through
whom, how surely.

Usage: hearsay read [OPTION…] [INPUT…]
       hearsay compare [OPTION…] A B
       hearsay COMMAND [OPTION…] …    on a ledger or a queue, below
       hearsay help [COMMAND]

An INPUT is a file (text, Markdown, HTML, PDF, WARC), a folder, a glob, an
http(s) address, or - for standard input.

  hearsay read article.html                  a record to read in the terminal
  hearsay read article.html --html out.html  the article, sources in its margin
  hearsay read archive/ --ndjson             one reading a line, on all cores
  hearsay compare agency.html rewrite.html   what the rewrite changed

A ledger keeps many documents as one record (hearsay.db, or --ledger):

  hearsay add archive/                       read, keep, find story and lineage
  hearsay watch https://example.org/rss      add articles as they appear
  hearsay find --source Putin --lines 2      who said it, over how many lines
  hearsay who Lavrov                         in which documents, how often
  hearsay story 3                            copies, rewrites, contradictions
  hearsay withdraw document URL              what loses all support
  hearsay restore 1                          undo a withdrawal
  hearsay separate entity 1048577            undo a merge; rejoin takes it back
  hearsay serve                              all of it in the browser
  hearsay owner add NAME                     who signs in: serve --public
  hearsay mcp                                for programs with language models
  hearsay export --as csv                    also json, geojson, parquet, …

Many machines read an archive by way of a queue (NATS JetStream):

  hearsay enqueue CC-NEWS/                   cut into jobs
  hearsay work --out shards/                 on each machine: jobs into shards
  hearsay queue                              progress, rate, failures
  hearsay load shards/                       into the ledger

Options:
${listed(generalOptions)}

“hearsay help COMMAND” lists the options of a command; “hearsay completion bash”
(or zsh, fish) prints what completes them.
`;

const readHelp = (): string => `Reads documents and prints their record.

Usage: hearsay read [OPTION…] [INPUT…]

An INPUT is a file (text, Markdown, HTML, PDF, WARC), a folder, a glob, an
http(s) address, or - for standard input, which is also the default when
something is piped in.

Options:
${listed(readOptions)}

Exit codes: 0 done; 1 something could not be read or written; 2 wrong usage;
130 ended by Ctrl-C (what was read by then is printed).
`;

const compareHelp = (): string => `Finds what a derived document (B) tells otherwise than its origin (A): sources
lost, hedges dropped, numbers changed. Differences that are only wording are
left out.

Usage: hearsay compare [OPTION…] A B

A and B are each one file (text, Markdown, HTML) or http(s) address; one of them
may be - for standard input.

Options:
${listed(compareOptions)}

Exit codes: 0 no drift; 3 drift was found; 1 something could not be read;
2 wrong usage; 130 ended by Ctrl-C.
`;

function listed(options: readonly Option[]): string {
  const rows = options.map((option) => ({ left: usage(option), help: option.help }));
  const column = Math.max(...rows.map(({ left }) => left.length)) + 4;
  return rows
    .map(({ left, help }) => `  ${left}`.padEnd(column) + folded(help, 80 - column).join(`\n${" ".repeat(column)}`))
    .join("\n");
}

function usage({ name, short, value }: Option): string {
  return `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

/** Our own words, which are narrow and known: the record's wrapping would load a library. */
function folded(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
