import { manual } from "./manual.ts";
import type { Option } from "./option-table.ts";

const escaped = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll(/^([.'])/gmu, "\\&$1");

function optionLines({ name, short, value, help }: Option): string {
  const names = [...(short === undefined ? [] : [`-${short}`]), `--${name}`].map((one) => `\\fB${escaped(one)}\\fR`).join(", ");
  return `.TP\n${names}${value === undefined ? "" : ` \\fI${escaped(value)}\\fR`}\n${escaped(help)}\n`;
}

/** The manual page hearsay(1), as roff. `version`: that of the package. */
export function manPage(version: string): string {
  const commands = manual.map(
    ({ usage, summary, options }) =>
      `.SS "hearsay ${escaped(usage).replaceAll('"', "”")}"\n${escaped(summary)}\n${options
        .filter(({ name }) => name !== "help")
        .map(optionLines)
        .join("")}`,
  );
  return `.TH HEARSAY 1 "" "hearsay ${version}" "User Commands"
.SH NAME
hearsay \\- reads the news and keeps the record straight: who says what, through whom, how surely
.SH SYNOPSIS
.B hearsay
.I COMMAND
[\\fIOPTION\\fR…] [\\fIWORD\\fR…]
.br
.B hearsay \\-\\-help
|
.B \\-\\-version
.SH DESCRIPTION
Reads news articles on this machine, offline, into a record of statements with their sources, events, entities, places and times, each with the words that it came from; keeps many of them in a ledger, and tells
which are copies of which, over how many independent lines something is told, and what was changed on the way.
.SH COMMANDS
${commands.join("")}.SH EXIT STATUS
0 done; 1 something could not be read or written; 2 wrong usage; 3 of compare: drift was found; 130 ended by Ctrl\\-C.
.SH ENVIRONMENT
.TP
.B HEARSAY_LEDGER
the ledger, where \\fB\\-\\-ledger\\fR does not name one; else hearsay.db in this folder
.TP
.B HEARSAY_QUEUE
the server of NATS, where \\fB\\-\\-queue\\fR does not name one
.TP
.B NO_COLOR
no colours
.SH SEE ALSO
The guide and the reference come with the source: docs/guide, docs/reference.
`;
}
