import { exitCode } from "../command/exit-code.ts";
import { numberOf, reasonOf } from "./reason.ts";
import { type Prepare, printJson, printLines } from "./tools.ts";
import { withdrawalLines } from "./withdraw-command.ts";

/** `hearsay restore`: undoes a withdrawal. */
export const prepare: Prepare = (request, tools) => {
  const id = numberOf(request.positionals, "hearsay restore NUMBER (“hearsay withdraw” lists them)");
  const why = reasonOf(request, tools);
  return async (ledger) => {
    const restored = await ledger.restore(id, why);
    if (restored === null) {
      tools.console.problem(`there is no withdrawal ${id} that stands; “hearsay withdraw” lists them`);
      return exitCode.failed;
    }
    if (request.given.has("json")) await printJson(restored, tools);
    else await printLines((width) => withdrawalLines(restored, width), request, tools);
    return exitCode.done;
  };
};
