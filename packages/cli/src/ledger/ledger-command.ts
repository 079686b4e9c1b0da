import { LedgerError, openLedger } from "@hearsay/ledger";
import type { LedgerRequest } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import { exitCode } from "../command/exit-code.ts";
import type { LedgerCommandName } from "../command/ledger-options.ts";
import { text } from "../command/values.ts";
import { Console } from "../output/console.ts";
import type { Prepare, Tools } from "./tools.ts";

const COMMANDS: Readonly<Record<LedgerCommandName, () => Promise<{ readonly prepare: Prepare }>>> = {
  add: () => import("./add-command.ts"),
  watch: () => import("./watch-command.ts"),
  find: () => import("./find-command.ts"),
  who: () => import("./who-command.ts"),
  story: () => import("./story-command.ts"),
  withdraw: () => import("./withdraw-command.ts"),
  restore: () => import("./restore-command.ts"),
  separate: () => import("./separate-command.ts"),
  rejoin: () => import("./rejoin-command.ts"),
  corrections: () => import("./corrections-command.ts"),
  reread: () => import("./reread-command.ts"),
  replies: () => import("./replies-command.ts"),
  serve: () => import("./serve-command.ts"),
  owner: () => import("./owner-command.ts"),
  mcp: () => import("./mcp-command.ts"),
  load: () => import("./load-command.ts"),
  export: () => import("./export-command.ts"),
};
/** Commands that make a ledger where there is none; the others have nothing to say of an empty one. */
const MAKING: ReadonlySet<LedgerCommandName> = new Set(["add", "watch", "load", "serve", "owner"]);

/**
 * Runs a command on a ledger: checks its words, opens the ledger, and says in one line what is in the way.
 * @returns the exit code
 * @throws UsageError
 */
export async function ledgerCommand(request: LedgerRequest, environment: Environment, module?: URL): Promise<number> {
  const console = new Console(environment, request.given.has("quiet"));
  const location = text(request.given, "ledger") ?? (environment.variables.HEARSAY_LEDGER || "hearsay.db");
  const tools: Tools = { environment, console, module, location };
  const perform = await (await COMMANDS[request.name]()).prepare(request, tools);
  try {
    const ledger = await openLedger(location, { create: MAKING.has(request.name) });
    if (ledger.opening.backup !== null) console.remark(`the ledger was migrated; its copy is ${ledger.opening.backup}`);
    try {
      return await perform(ledger);
    } finally {
      await ledger.close();
    }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const hint = error.code === "not-found" ? ": make it with “hearsay add”, or name another with --ledger" : "";
    console.problem(`${error.message}${hint}`);
    return error.code === "invalid-query" ? exitCode.usage : exitCode.failed;
  }
}
