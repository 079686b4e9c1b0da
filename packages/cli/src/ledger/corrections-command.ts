import type { Correction } from "@hearsay/ledger";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { wholeNumber } from "../command/values.ts";
import { hanging } from "../terminal/layout.ts";
import { joined, type Line, run } from "../terminal/run.ts";
import { printable } from "../text/printable.ts";
import { OWNER } from "./owner.ts";
import { numberOf, reasonOf } from "./reason.ts";
import { type Prepare, printJson, printLines } from "./tools.ts";

const DEFAULT_LIMIT = 20;
const dot = run(" · ", "faint");

/** `hearsay corrections`: lists what people set right in readings, the last first, and takes it back. */
export const prepare: Prepare = (request, tools) => {
  const { given, positionals } = request;
  const [word = "list", ...rest] = positionals;
  if (word === "list" && rest.length === 0) {
    const limit = wholeNumber(given, "limit", 1, 1000) ?? DEFAULT_LIMIT;
    return async (ledger) => {
      const all = await ledger.corrections({ limit });
      if (given.has("json")) await printJson(all, tools);
      else {
        await printLines((width) => all.flatMap((one) => correctionLines(one, width)), request, tools);
        if (all.length === 0) tools.console.remark("nothing was corrected");
      }
      return exitCode.done;
    };
  }
  if (word !== "undo") throw new UsageError("corrections takes list, or what to take back: hearsay corrections undo NUMBER");
  const id = numberOf(rest, "hearsay corrections undo NUMBER (“hearsay corrections” lists them)");
  const why = reasonOf(request, tools);
  return async (ledger) => {
    const undone = await ledger.undo(id, { author: OWNER, ...why });
    if (undone === null) {
      tools.console.problem(`there is no correction ${id} that stands; “hearsay corrections” lists them`);
      return exitCode.failed;
    }
    if (given.has("json")) await printJson(undone, tools);
    else await printLines((width) => correctionLines(undone, width), request, tools);
    return exitCode.done;
  };
};

/** A correction: what it is of, what it changes, by whom, when and why. */
function correctionLines({ id, version, kind, record, field, value, before, made, undone }: Correction, width: number): Line[] {
  const parts = [
    [run(`correction ${id}`, "strong")],
    [run(`${kind} ${record} of #${version}`)],
    [run(`${printable(field)}: ${valueText(before)} → ${valueText(value)}`)],
    [run(`${made.at.slice(0, 10)} by ${printable(made.author)}: ${printable(made.reason)}`, "faint")],
    undone === null ? [] : [run(`undone ${undone.at.slice(0, 10)} by ${printable(undone.author)}: ${printable(undone.reason)}`, "hedge")], // prettier-ignore
  ];
  return hanging(joined(parts, dot), width, [], [run("   ")]);
}

const valueText = (value: unknown): string =>
  value === null ? "nothing" : printable(typeof value === "string" ? value : JSON.stringify(value));
