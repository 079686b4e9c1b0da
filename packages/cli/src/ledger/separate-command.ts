import type { MergeKind, Separation } from "@hearsay/ledger";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { hanging } from "../terminal/layout.ts";
import { joined, type Line, run } from "../terminal/run.ts";
import { printable } from "../text/printable.ts";
import { numberOf, reasonOf } from "./reason.ts";
import { type Prepare, printJson, printLines } from "./tools.ts";

const KINDS: readonly MergeKind[] = ["event", "statement", "entity"];
const dot = run(" · ", "faint");

/** `hearsay separate`: undoes a merge; without words, lists what was separated. */
export const prepare: Prepare = (request, tools) => {
  const { given, positionals } = request;
  const [word, ...rest] = positionals;
  const show = async (all: readonly Separation[]): Promise<number> => {
    if (given.has("json")) await printJson(word === undefined ? all : all[0], tools);
    else await printLines((width) => all.flatMap((one) => separationLines(one, width)), request, tools);
    return exitCode.done;
  };
  if (word === undefined) return async (ledger) => show(await ledger.separations());
  const kind = KINDS.find((one) => one === word);
  if (kind === undefined)
    throw new UsageError("separate takes what it is and its number: hearsay separate event | statement | entity NUMBER");
  const record = numberOf(rest, `hearsay separate ${kind} NUMBER`);
  const why = reasonOf(request, tools);
  return async (ledger) => show([await ledger.separate(kind, record, why)]);
};

export function separationLines(
  { id, kind, record, holder, mergedFor, reason, separatedAt, restoredAt, restoredReason }: Separation,
  width: number,
): Line[] {
  const parts = [
    [run(`separation ${id}`, "strong")],
    [run(`${kind} ${record} from ${kind} ${holder}`)],
    [run(separatedAt.slice(0, 10), "faint")],
    [run(printable(reason), "faint")],
    mergedFor === null ? [] : [run(`merged because ${printable(mergedFor)}`, "faint")],
    restoredAt === null ? [] : [run(`rejoined ${restoredAt.slice(0, 10)}: ${printable(restoredReason ?? "")}`, "hedge")],
  ];
  return hanging(joined(parts, dot), width, [], [run("   ")]);
}
