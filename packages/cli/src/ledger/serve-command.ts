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
import { type Publicity, publicityOf } from "./publicity.ts";
import type { Prepare, Tools } from "./tools.ts";

const PORT = 4321;

/** `hearsay serve`: the ledger as a web app, until Ctrl-C. */
export const prepare: Prepare = async ({ given, positionals }, tools) => {
  if (positionals.length > 0) throw new UsageError("serve takes no words: name the ledger with --ledger");
  const port = wholeNumber(given, "port", 0, 65_535) ?? PORT;
  const reader = { runtime: choice(given, "runtime", ["auto", "native", "wasm"]), exact: given.has("exact"), threads: null };
  const metrics = wholeNumber(given, "metrics", 0, 65_535);
  const publicity = await publicityOf(given);
  return async (ledger) => {
    if (publicity !== null && !(await hasOwner(ledger))) {
      tools.console.problem(`nobody could sign in to ${ledger.location}: make an owner first, with “hearsay owner add NAME”`);
      return exitCode.failed;
    }
    const services = await importServices(tools.module);
    // What an earlier run left without its story.
    for await (const _ of ledger.arrange());
    const intake = given.has("read-only") ? null : intakeOf(services, () => begin(services, reader));
    const replies = given.has("no-replies") || given.has("read-only") ? "closed" : "open";
    return serveUntilInterrupted({ ledger, intake, replies, port, publicity, metrics }, tools);
  };
};

interface Served {
  readonly ledger: Ledger;
  readonly intake: Intake | null;
  readonly replies: "open" | "closed";
  readonly port: number;
  readonly publicity: Publicity | null;
  /** The port of metrics. */
  readonly metrics: number | null;
}

async function serveUntilInterrupted(
  { ledger, intake, replies, port, publicity, metrics: metricsPort }: Served,
  { environment, console }: Tools,
): Promise<number> {
  const { appFolder, serve } = await import("@hearsay/web");
  const pages = appFolder();
  if (!existsSync(new URL("index.html", pages)))
    console.remark("the app was not built, so there is the API alone: npm run build");
  try {
    const metrics = await metricsOf(metricsPort);
    const open = publicity === null ? {} : { publicly: { origin: publicity.origin, proxies: publicity.proxies } };
    const serving = await serve(
      { ledger, intake, pages, replies, ...open, ...(metrics && { onAnswer: metrics.onAnswer }) },
      port,
      {
        hostname: publicity?.listen ?? "127.0.0.1",
      },
    );
    await console.print(`${serving.address}\n`);
    if (metrics !== null) console.remark(`metrics at http://127.0.0.1:${metrics.port}/metrics`);
    for (const line of remarksOf(ledger.location, serving.address, publicity)) console.remark(line);
    await aborted(environment.interruption);
    await serving.close();
    metrics?.close();
    return exitCode.done;
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    console.problem(taken ? `port ${port} is taken: choose another with --port` : messageOf(error));
    return exitCode.failed;
  }
}

/** A server of metrics of its own, which no proxy leads to. */
async function metricsOf(port: number | null) {
  if (port === null) return null;
  const [{ serveMetrics: listen }, { serveMetrics }] = await Promise.all([
    import("@hearsay/queue"),
    import("./serve-metrics.ts"),
  ]);
  const { onAnswer, ...metrics } = serveMetrics();
  return { onAnswer, ...(await listen(port, metrics, () => null)) };
}

const hasOwner = async (ledger: Ledger): Promise<boolean> =>
  (await ledger.accounts.list()).some(
    ({ disabledAt, hasPassword, passkeys }) => disabledAt === null && (hasPassword || passkeys > 0),
  );

function remarksOf(location: string, address: string, publicity: Publicity | null): readonly string[] {
  if (publicity === null) return [`${location} is open at ${address}, on this machine alone; Ctrl-C ends it`];
  const { origin, proxies } = publicity;
  const open = `${location} is open to strangers as ${origin.origin}, read-only, at ${address}; owners sign in there; Ctrl-C ends it`;
  const behind = "https:// needs a proxy before it that speaks TLS: say --proxy 1, or all who ask are counted as one";
  return origin.protocol === "https:" && proxies === 0 ? [open, behind] : [open];
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
