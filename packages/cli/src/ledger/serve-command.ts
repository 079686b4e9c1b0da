import { existsSync } from "node:fs";
import type { Intake } from "@hearsay/web";
import type { Ledger } from "@hearsay/ledger";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { choice, wholeNumber } from "../command/values.ts";
import { begin } from "../read/executor.ts";
import { importServices } from "../read/import-services.ts";
import { messageOf } from "../text/message-of.ts";
import { intakeOf } from "./intake.ts";
import type { Prepare, Tools } from "./tools.ts";

const PORT = 4321;

/** `hearsay serve`: the ledger as a web app, until Ctrl-C. */
export const prepare: Prepare = ({ given, positionals }, tools) => {
  if (positionals.length > 0) throw new UsageError("serve takes no words: name the ledger with --ledger");
  const port = wholeNumber(given, "port", 0, 65_535) ?? PORT;
  const reader = { runtime: choice(given, "runtime", ["auto", "native", "wasm"]), exact: given.has("exact"), threads: null };
  return async (ledger) => {
    const services = await importServices(tools.module);
    // What an earlier run left without its story.
    for await (const _ of ledger.arrange());
    const intake = given.has("read-only") ? null : intakeOf(services, () => begin(services, reader));
    return serveUntilInterrupted(ledger, intake, port, tools);
  };
};

async function serveUntilInterrupted(
  ledger: Ledger,
  intake: Intake | null,
  port: number,
  { environment, console }: Tools,
): Promise<number> {
  const { appFolder, serve } = await import("@hearsay/web");
  const pages = appFolder();
  if (!existsSync(new URL("index.html", pages)))
    console.remark("the app was not built, so there is the API alone: npm run build");
  try {
    const serving = await serve({ ledger, intake, pages }, port);
    await console.print(`${serving.address}\n`);
    console.remark(`${ledger.location} is open at ${serving.address}, on this machine alone; Ctrl-C ends it`);
    await aborted(environment.interruption);
    await serving.close();
    return exitCode.done;
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    console.problem(taken ? `port ${port} is taken: choose another with --port` : messageOf(error));
    return exitCode.failed;
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
