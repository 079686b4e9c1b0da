import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { choice } from "../command/values.ts";
import { begin } from "../read/executor.ts";
import { importServices } from "../read/import-services.ts";
import { intakeOf } from "./intake.ts";
import type { Prepare } from "./tools.ts";

/** `hearsay mcp`: the ledger for programs that speak the Model Context Protocol, until their end of the line is closed. */
export const prepare: Prepare = ({ given, positionals }, { environment, module }) => {
  if (positionals.length > 0) throw new UsageError("mcp takes no words: name the ledger with --ledger");
  const reader = { runtime: choice(given, "runtime", ["auto", "native", "wasm"]), exact: given.has("exact"), threads: null };
  return async (ledger) => {
    const { serveMcp } = await import("@hearsay/web");
    const services = await importServices(module);
    const { stdin, stdout, interruption: signal } = environment;
    const { program } = (await services.describe?.()) ?? { program: "hearsay" };
    await serveMcp(ledger, intakeOf(services, () => begin(services, reader)), { stdin, stdout, signal, version: program.replace("hearsay ", "") }); // prettier-ignore
    return exitCode.done;
  };
};
