import type { EntityMember, KnownEntity, Ledger } from "@hearsay/ledger";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { wholeNumber } from "../command/values.ts";
import { publishedText } from "../record/heading.ts";
import { counted } from "../record/wording.ts";
import { hanging, indented } from "../terminal/layout.ts";
import { joined, type Line, run } from "../terminal/run.ts";
import { printable } from "../text/printable.ts";
import { type Prepare, printJson, printLines } from "./tools.ts";

interface Known extends KnownEntity {
  /** Where `--why` was asked for. */
  readonly members?: readonly EntityMember[];
}

/** Members that are listed of one entity. */
const MOST = 200;
const dot = run(" · ", "faint");

/** `hearsay who`: who or what has a name. */
export const prepare: Prepare = (request, tools) => {
  const { given, positionals } = request;
  if (positionals.length === 0) throw new UsageError("who takes a name: hearsay who Lavrov");
  const limit = wholeNumber(given, "limit", 1, 1000) ?? 20;
  return async (ledger) => {
    const found = await ledger.who(positionals.join(" "), limit);
    const known: Known[] = [];
    for (const one of found) known.push(given.has("why") ? { ...one, members: await membersOf(ledger, one.id) } : one);
    if (given.has("json")) await printJson(known, tools);
    else {
      await printLines((width) => known.flatMap((one) => linesOf(one, width)), request, tools);
      if (known.length === 0) tools.console.remark("nobody of that name");
    }
    return exitCode.done;
  };
};

async function membersOf(ledger: Ledger, entity: number): Promise<readonly EntityMember[]> {
  const members: EntityMember[] = [];
  for await (const member of ledger.members(entity)) {
    members.push(member);
    if (members.length === MOST) break;
  }
  return members;
}

function linesOf(
  { id, name, kind, country, sector, link, documents, statements, first, last, members = [] }: Known,
  width: number,
): Line[] {
  const days = first.slice(0, 10) === last.slice(0, 10) ? first.slice(0, 10) : `${first.slice(0, 10)} to ${last.slice(0, 10)}`;
  const facts = [kind, country, sector, link === null ? null : `${link.source} ${link.id}`].filter((fact) => fact !== null);
  const head = [
    [run(printable(name), "source")],
    [run(facts.join(", "), "faint")],
    [run(counted(documents, "document"))],
    [run(counted(statements, "statement"))],
    [run(days, "faint")],
    [run(`entity ${id}`, "faint")],
  ];
  return [...hanging(joined(head, dot), width, [], [run("   ")]), ...members.flatMap((member) => memberLines(member, width))];
}

function memberLines({ record, version, name, outlet, title, published, reason }: EntityMember, width: number): Line[] {
  const parts = [
    [run(`#${version}`, "faint"), run(` ${printable(name)}`)],
    [
      run(
        printable(
          [outlet, published === null ? null : publishedText(published), title].filter((part) => part !== null).join(", "),
        ),
        "faint",
      ),
    ],
    [run(`entity ${record}`, "faint")],
    [run(reason === null ? "the first" : printable(reason), "faint")],
  ];
  return indented(joined(parts, dot), width, 3, 5);
}
