import type { Account, Ledger } from "@hearsay/ledger";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { printable } from "../text/printable.ts";
import { readHidden } from "./read-password.ts";
import { type Prepare, printJson, type Tools } from "./tools.ts";

const ACTIONS = ["list", "add", "password", "disable", "enable"] as const;
type Action = (typeof ACTIONS)[number];

/** `hearsay owner`: who may change a ledger over the web. */
export const prepare: Prepare = ({ given, positionals: [word, ...rest] }, tools) => {
  const action = ACTIONS.find((one) => one === word);
  const name = rest.join(" ");
  if (action === undefined || (action === "list") !== (name === ""))
    throw new UsageError("owner takes what to do, and with whom: hearsay owner list | add NAME | password NAME | disable NAME | enable NAME"); // prettier-ignore
  const json = given.has("json");
  return async (ledger) => {
    const done = await perform(action, name, ledger, tools);
    if (typeof done === "number") return done;
    if (json) await printJson(action === "list" ? done : done[0], tools);
    else await tools.console.print(done.map((account) => `${lineOf(account)}\n`).join(""));
    if (done.length === 0) tools.console.remark("there is no owner: make one with “hearsay owner add NAME”");
    return exitCode.done;
  };
};

/** The accounts to show, or the exit code where it did not come to that. */
async function perform(
  action: Action,
  name: string,
  { accounts, location }: Ledger,
  tools: Tools,
): Promise<readonly Account[] | number> {
  if (action === "list") return accounts.list();
  const known = await accounts.find(name);
  const refuse = (message: string): number => {
    tools.console.problem(message);
    return exitCode.failed;
  };
  if (action === "add" && known !== null) return refuse(`there is an owner ${known.name} already`);
  if (action !== "add" && known === null) return refuse(`there is no owner ${name} in ${location}`);
  const at = tools.environment.date().toISOString();
  if (action === "disable" || action === "enable") return [(await accounts.disable(name, action === "enable" ? null : at))!];
  const hash = await askForPassword(name, tools);
  if (typeof hash === "number") return hash;
  if (action === "add") await accounts.add(name, at);
  return [(await accounts.setPasswordHash(name, hash.hash))!];
}

/** A new password, hashed; on a terminal it is asked for twice. */
async function askForPassword(name: string, { environment, console }: Tools): Promise<{ readonly hash: string } | number> {
  const { hashPassword, passwordFault } = await import("@hearsay/web");
  const typed = await readHidden(`Password for ${printable(name)} (12 characters or more; it is not shown): `, environment);
  if ("stopped" in typed) return typed.stopped;
  const fault = passwordFault(typed.line);
  if (fault !== null) {
    console.problem(fault);
    return exitCode.failed;
  }
  if (environment.stdin.isTTY === true) {
    const again = await readHidden("The same again: ", environment);
    if ("stopped" in again) return again.stopped;
    if (again.line !== typed.line) {
      console.problem("these are two passwords: nothing was changed");
      return exitCode.failed;
    }
  }
  return { hash: await hashPassword(typed.line) };
}

function lineOf({ name, hasPassword, passkeys, madeAt, disabledAt }: Account): string {
  const ways = [hasPassword ? "password" : "", passkeys === 0 ? "" : `${passkeys} ${passkeys === 1 ? "passkey" : "passkeys"}`];
  const facts = [`since ${madeAt.slice(0, 10)}`, ways.filter((way) => way !== "").join(", ") || "cannot sign in"];
  return [printable(name), ...facts, ...(disabledAt === null ? [] : [`disabled ${disabledAt.slice(0, 10)}`])].join(" · ");
}
