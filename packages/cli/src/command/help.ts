import { generalOptions, readOptions, type Option } from "./option-table.ts";

/** The help text of the command, or of `hearsay read`; 80 columns. */
export function helpText(of: "hearsay" | "read"): string {
  return of === "read" ? readHelp() : generalHelp();
}

const generalHelp = (): string => `Hearsay reads the news and keeps the record straight: who says what, through
whom, how surely.

Usage: hearsay read [OPTION…] [INPUT…]
       hearsay help [read]

An INPUT is a file (text, Markdown, HTML, PDF, WARC), a folder, a glob, an
http(s) address, or - for standard input.

  hearsay read article.html                  a record to read in the terminal
  hearsay read article.html --html out.html  the article, sources in its margin
  hearsay read archive/ --ndjson             one reading a line, on all cores

Options:
${listed(generalOptions)}

“hearsay help read” lists the options of read.
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
