import type { Hit, Ledger, Unsupported, Withdrawal, WithdrawalKind } from "@hearsay/ledger";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { counted } from "../record/wording.ts";
import { hanging } from "../terminal/layout.ts";
import { joined, type Line, run } from "../terminal/run.ts";
import { printable } from "../text/printable.ts";
import { hitLines } from "./hit-lines.ts";
import { reasonOf } from "./reason.ts";
import { type Prepare, printJson, printLines } from "./tools.ts";

const KINDS: readonly WithdrawalKind[] = ["source", "document", "statement"];
/** Of what lost its support, so many are shown with their words. */
const SHOWN = 50;
const dot = run(" · ", "faint");

/** `hearsay withdraw`: takes something back and answers what loses all support; without words, lists what was taken back. */
export const prepare: Prepare = (request, tools) => {
  const { given, positionals } = request;
  const json = given.has("json");
  if (positionals.length === 0)
    return async (ledger) => {
      const all = await ledger.withdrawals();
      if (json) await printJson(all, tools);
      else {
        await printLines((width) => all.flatMap((one) => withdrawalLines(one, width)), request, tools);
        if (all.length === 0) tools.console.remark("nothing was withdrawn");
      }
      return exitCode.done;
    };
  const [word, ...rest] = positionals;
  const kind = KINDS.find((one) => one === word);
  const target = rest.join(" ");
  if (kind === undefined || target === "" || (kind !== "source" && rest.length > 1))
    throw new UsageError(
      "withdraw takes what it is and which: hearsay withdraw source NAME | document ADDRESS | statement NUMBER",
    );
  const why = reasonOf(request, tools);
  return async (ledger) => {
    const aim = await aimOf(ledger, kind, target);
    if (aim === null) {
      tools.console.problem(`there is no ${kind} ${target} in ${ledger.location}`);
      return exitCode.failed;
    }
    const before = await lostNow(ledger);
    const withdrawal = await ledger.withdraw(kind, aim, why);
    const lost = [...(await lostNow(ledger))].filter(([key]) => !before.has(key)).map(([, one]) => one);
    const hits = await firstsOf(ledger, lost.slice(0, SHOWN));
    if (json) await printJson({ withdrawal, lost, hits }, tools);
    else await printLines((width) => answerLines(withdrawal, lost.length, hits, width), request, tools);
    return exitCode.done;
  };
};

/** What a withdrawal is of, as the ledger knows it; null: it does not. */
async function aimOf(ledger: Ledger, kind: WithdrawalKind, target: string): Promise<string | null> {
  const bare = target.replace(/^#/u, "");
  if (kind === "document") return (await ledger.document(bare))?.key ?? null;
  if (kind === "source") return target;
  const [found] = /^\d{1,15}$/u.test(bare) ? await ledger.records("statement", [Number(bare)]) : [];
  return found === undefined ? null : bare;
}

async function lostNow(ledger: Ledger): Promise<ReadonlyMap<string, Unsupported>> {
  const lost = new Map<string, Unsupported>();
  for await (const one of ledger.unsupported()) lost.set(`${one.kind} ${one.holder ?? `record ${one.records[0]}`}`, one);
  return lost;
}

/** The first record of each, with its words. */
async function firstsOf(ledger: Ledger, lost: readonly Unsupported[]): Promise<readonly Hit[]> {
  const of = (kind: Unsupported["kind"]): number[] => lost.filter((one) => one.kind === kind).map(({ records }) => records[0]!);
  return [...(await ledger.records("event", of("event"))), ...(await ledger.records("statement", of("statement")))];
}

function answerLines(withdrawal: Withdrawal, count: number, hits: readonly Hit[], width: number): Line[] {
  const left = count > hits.length ? [[], [run(`and ${count - hits.length} more`, "faint")]] : [];
  return [
    ...withdrawalLines(withdrawal, width),
    count === 0 ? [run("nothing loses all its support")] : [run(`${counted(count, "event or statement", "events and statements")} ${count === 1 ? "loses" : "lose"} all support:`, "strong")], // prettier-ignore
    ...hits.flatMap((hit) => [[], ...hitLines(hit, width)]),
    ...left,
  ];
}

export function withdrawalLines(
  { id, kind, target, reason, withdrawnAt, restoredAt, restoredReason }: Withdrawal,
  width: number,
): Line[] {
  const parts = [
    [run(`withdrawal ${id}`, "strong")],
    [run(`${kind} ${printable(target)}`)],
    [run(withdrawnAt.slice(0, 10), "faint")],
    [run(printable(reason), "faint")],
    restoredAt === null ? [] : [run(`restored ${restoredAt.slice(0, 10)}: ${printable(restoredReason ?? "")}`, "hedge")],
  ];
  return hanging(joined(parts, dot), width, [], [run("   ")]);
}
