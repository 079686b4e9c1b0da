import type { Reply } from "@hearsay/ledger";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { choice, text, wholeNumber } from "../command/values.ts";
import { hanging, indented } from "../terminal/layout.ts";
import { joined, type Line, run, type Style } from "../terminal/run.ts";
import { printable } from "../text/printable.ts";
import { OWNER } from "./owner.ts";
import { numberOf, reasonOf } from "./reason.ts";
import { type Prepare, printJson, printLines } from "./tools.ts";

const DEFAULT_LIMIT = 20;
const MARGIN = 3;
const dot = run(" · ", "faint");
const STYLES: Readonly<Record<Reply["state"], Style>> = { waiting: "strong", published: "relay", refused: "denial", deleted: "faint" }; // prettier-ignore

/** `hearsay replies`: lists, publishes and refuses replies, and tells who sent one. */
export const prepare: Prepare = (request, tools) => {
  const { given, positionals } = request;
  const [word = "list", ...rest] = positionals;
  if (word === "list" && rest.length === 0) {
    const limit = wholeNumber(given, "limit", 1, 1000) ?? DEFAULT_LIMIT;
    const state = choice(given, "state", ["waiting", "published", "refused", "deleted"]);
    return async (ledger) => {
      const { replies } = await ledger.replies.list({ state, limit });
      if (given.has("json")) await printJson(replies, tools);
      else {
        await printLines((width) => replies.flatMap((reply) => replyLines(reply, width)), request, tools);
        if (replies.length === 0) tools.console.remark(`no reply is ${state}`);
      }
      return exitCode.done;
    };
  }
  if (word !== "publish" && word !== "refuse" && word !== "address")
    throw new UsageError("replies takes list, or what to do and a number: hearsay replies publish | refuse | address NUMBER");
  const id = numberOf(rest, `hearsay replies ${word} NUMBER (“hearsay replies” lists them)`);
  const none = (): number => {
    tools.console.problem(`there is no reply ${id}, or it was deleted; “hearsay replies” lists them`);
    return exitCode.failed;
  };
  if (word === "address")
    return async (ledger) => {
      const address = await ledger.replies.addressOf(id);
      if (address === null) return none();
      if (given.has("json")) await printJson(address, tools);
      else await tools.console.print(`${printable(address)}\n`);
      return exitCode.done;
    };
  const why = word === "refuse" ? reasonOf(request, tools) : { reason: text(given, "reason") ?? "", at: tools.environment.date().toISOString() }; // prettier-ignore
  const state = word === "refuse" ? ("refused" as const) : ("published" as const);
  return async (ledger) => {
    const reply = await ledger.replies.decide(id, { state, by: OWNER, ...why });
    if (reply === null) return none();
    if (given.has("json")) await printJson(reply, tools);
    else await printLines((width) => replyLines(reply, width), request, tools);
    return exitCode.done;
  };
};

/** A reply: what became of it, to what, by whom, and its words. */
function replyLines(reply: Reply, width: number): Line[] {
  const { id, state, name, version, title, quote, body, links, sentAt, decidedAt, decidedBy, decidedReason } = reply;
  const parts = [
    [run(`reply ${id}`, "strong")],
    [run(state, STYLES[state])],
    name === "" ? [] : [run(printable(name))],
    [run(sentAt.slice(0, 10), "faint")],
    [run(`to #${version}${title === null ? "" : ` ${printable(title)}`}`, "faint")],
    decidedBy === null ? [] : [run(`${decidedAt?.slice(0, 10)} by ${printable(decidedBy)}${decidedReason === null ? "" : `: ${printable(decidedReason)}`}`, "faint")], // prettier-ignore
  ];
  return [
    ...hanging(joined(parts, dot), width, [], [run(" ".repeat(MARGIN))]),
    ...(quote === null ? [] : indented([run(`“${oneLine(quote)}”`, "faint")], width, MARGIN)),
    ...body.split("\n").filter((line) => line.trim() !== "").flatMap((line) => indented([run(printable(line))], width, MARGIN)), // prettier-ignore
    ...links.flatMap((link) => indented([run(printable(link), "faint")], width, MARGIN)),
  ];
}

const oneLine = (words: string): string => printable(words.replaceAll(/\s+/gu, " "));
