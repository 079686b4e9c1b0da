import type { Ledger } from "@hearsay/ledger";
import type { WatchEvent } from "@hearsay/ingest";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { choice, text, wholeNumber } from "../command/values.ts";
import { begin } from "../read/executor.ts";
import { importServices } from "../read/import-services.ts";
import { performJob } from "../read/perform-job.ts";
import { ReaderError } from "../read/reader-error.ts";
import type { DocumentReader, Services } from "../read/services.ts";
import { keep, Kept, passOver } from "./keep.ts";
import { provenanceFrom } from "./provenance.ts";
import { printJsonLine, type Prepare, type Tools } from "./tools.ts";

/** `hearsay watch`: adds the articles of feeds as they appear. */
export const prepare: Prepare = ({ given, positionals }, tools) => {
  if (positionals.length === 0)
    throw new UsageError("watch takes the addresses of feeds, or of lists of feeds: hearsay watch https://…");
  const minutes = wholeNumber(given, "interval", 1, 10_080);
  const settings = {
    once: given.has("once"),
    json: given.has("json"),
    state: text(given, "state") ?? stateFolder(tools.location),
    interval: minutes === null ? null : minutes * 60_000,
    runtime: choice(given, "runtime", ["auto", "native", "wasm"]),
    exact: given.has("exact"),
  };
  return (ledger) => watch(ledger, positionals, settings, tools);
};

/** Beside the file of a ledger; a ledger on a server has none. */
const stateFolder = (location: string): string => (/^postgres(?:ql)?:/iu.test(location) ? "hearsay.feeds" : `${location}.feeds`);

interface Settings {
  readonly once: boolean;
  readonly json: boolean;
  readonly state: string;
  readonly interval: number | null;
  readonly runtime: "auto" | "native" | "wasm";
  readonly exact: boolean;
}

async function watch(ledger: Ledger, feeds: readonly string[], settings: Settings, tools: Tools): Promise<number> {
  const { environment, console, module } = tools;
  const { interruption } = environment;
  const services = await importServices(module);
  const reader = begin(services, { runtime: settings.runtime, exact: settings.exact, threads: null });
  const kept = new Kept();
  try {
    for await (const event of await eventsOf(services, feeds, settings, interruption)) await take(ledger, event, reader, services, { kept, json: settings.json, tools }); // prettier-ignore
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    console.problem(error.message);
  }
  console.remark(kept.summary(interruption.aborted));
  if (interruption.aborted) return Number(interruption.reason);
  return console.problems > 0 ? exitCode.failed : exitCode.done;
}

async function eventsOf(
  services: Services,
  feeds: readonly string[],
  { once, state, interval }: Settings,
  signal: AbortSignal,
): Promise<AsyncIterable<WatchEvent>> {
  const { jsonState, watchFeeds } = await import("@hearsay/ingest");
  const options = { once, state: jsonState(state), signal, ...(interval !== null && { interval }) };
  return services.watch?.(feeds, options) ?? watchFeeds(feeds, options);
}

async function take(
  ledger: Ledger,
  event: WatchEvent,
  reader: Promise<DocumentReader>,
  services: Services,
  context: { readonly kept: Kept; readonly json: boolean; readonly tools: Tools },
): Promise<void> {
  const { kept, json, tools } = context;
  const { environment, console } = tools;
  if (event.kind === "feed") {
    if (json) await printJsonLine({ feed: event.feed, status: event.status, items: event.items, fresh: event.fresh }, tools);
    else
      console.note(`${event.feed}: ${event.status === "unchanged" ? "unchanged" : `${event.fresh} of ${event.items} are new`}`);
    return;
  }
  if (event.kind === "skipped") {
    kept.counts.failed++;
    console.problem(`${event.name}: ${event.message}`);
    return;
  }
  const { name, document } = event;
  if ((await ledger.foresee(document.url ?? null, document.text)) === "known") return passOver(name, context);
  const outcome = await performJob({ kind: "document", name, document }, services, reader, environment.interruption);
  if (outcome.kind === "reading") return keep(ledger, { name, reading: outcome.reading, provenance: await provenanceFrom(document.url ?? name, services, environment) }, context); // prettier-ignore
  kept.counts.failed++;
  console.problem(`${outcome.name}: ${outcome.message}`);
}
