import { exitCode } from "../command/exit-code.ts";
import { numberOf, reasonOf } from "./reason.ts";
import { separationLines } from "./separate-command.ts";
import { type Prepare, printJson, printLines } from "./tools.ts";

/** `hearsay rejoin`: takes a separation back. */
export const prepare: Prepare = (request, tools) => {
  const id = numberOf(request.positionals, "hearsay rejoin NUMBER (“hearsay separate” lists them)");
  const why = reasonOf(request, tools);
  return async (ledger) => {
    const rejoined = await ledger.rejoin(id, why);
    if (rejoined === null) {
      tools.console.problem(`there is no separation ${id} that stands; “hearsay separate” lists them`);
      return exitCode.failed;
    }
    if (request.given.has("json")) await printJson(rejoined, tools);
    else await printLines((width) => separationLines(rejoined, width), request, tools);
    return exitCode.done;
  };
};
