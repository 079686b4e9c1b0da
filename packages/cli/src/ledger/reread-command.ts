import { availableParallelism } from "node:os";
import type { Ledger, Rereading, StoredVersion } from "@hearsay/ledger";
import { mapInOrder } from "../batch/map-in-order.ts";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { choice, wholeNumber } from "../command/values.ts";
import { executeHere, executeOnWorkers } from "../read/executor.ts";
import { importServices } from "../read/import-services.ts";
import { failure, type Outcome } from "../read/job.ts";
import { ReaderError } from "../read/reader-error.ts";
import { counted } from "../record/wording.ts";
import { provenanceFrom } from "./provenance.ts";
import { numberOf } from "./reason.ts";
import { type Prepare, printJsonLine, type Tools } from "./tools.ts";

interface Options {
  /** Versions; empty: all that another model or program has read. */
  readonly numbers: readonly number[];
  readonly all: boolean;
  readonly jobs: number;
  readonly runtime: "auto" | "native" | "wasm";
  readonly exact: boolean;
  readonly json: boolean;
}

/** `hearsay reread`: reads what is in the ledger by the model that is here. */
export const prepare: Prepare = ({ given, positionals }, tools) => {
  const options: Options = {
    numbers: positionals.map((word) => numberOf([word], "hearsay reread NUMBER…")),
    all: given.has("all"),
    jobs: wholeNumber(given, "jobs", 1, 1024) ?? availableParallelism(),
    runtime: choice(given, "runtime", ["auto", "native", "wasm"]),
    exact: given.has("exact"),
    json: given.has("json"),
  };
  if (options.all && options.numbers.length > 0) throw new UsageError("reread takes numbers, or --all, not both");
  return (ledger) => reread(ledger, options, tools);
};

async function reread(ledger: Ledger, options: Options, tools: Tools): Promise<number> {
  const { environment, console, module } = tools;
  const { interruption } = environment;
  const services = await importServices(module);
  const { model, program } = await provenanceFrom(null, services, environment);
  const reader = { runtime: options.runtime, exact: options.exact, threads: null };
  const executor =
    options.jobs > 1 && options.numbers.length !== 1
      ? await executeOnWorkers(options.jobs, reader, module)
      : executeHere(services, reader, interruption, null);
  const sums = { read: 0, kept: 0, gone: 0, found: 0, orphaned: 0 };
  const read = async (version: StoredVersion): Promise<readonly [StoredVersion, Outcome]> => {
    const name = version.title ?? version.key;
    const { id, text, title, url, outlet, credit, authors, published, language, sections } = version.reading.document;
    // What the text is made of was found when it was taken in, with markup that is no longer there.
    const document = { id, text, title, url, outlet, credit, authors, published, language, sections };
    return [
      version,
      await executor.run({ kind: "document", name, document }).catch((error: unknown) => {
        if (error instanceof ReaderError) throw error;
        return failure(name, error);
      }),
    ];
  };
  try {
    const wanted = versionsOf(ledger, options, { model, program }, tools);
    for await (const [{ version }, outcome] of mapInOrder(wanted, read, executor.ahead, interruption)) {
      if (outcome.kind === "failure") console.problem(`#${version} ${outcome.name}: ${outcome.message}`);
      if (outcome.kind !== "reading") continue;
      const became = await ledger.reread(version, outcome.reading, { model, program });
      sums.read++;
      for (const key of ["kept", "gone", "found"] as const) sums[key] += became[key];
      sums.orphaned += became.orphaned.length;
      await report(became, options.json, tools);
    }
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    console.problem(error.message);
  } finally {
    await executor.close();
  }
  console.remark(
    `${interruption.aborted ? "interrupted: " : ""}read ${counted(sums.read, "document")} anew: ${sums.kept} records kept, ${sums.gone} gone, ${sums.found} new` +
      (sums.orphaned === 0 ? "" : `; ${counted(sums.orphaned, "correction")} of what is gone`),
  );
  if (interruption.aborted) return Number(interruption.reason);
  return console.problems > 0 ? exitCode.failed : exitCode.done;
}

/** What is to be read, one at a time: a ledger has more than memory holds. */
async function* versionsOf(
  ledger: Ledger,
  { numbers, all }: Options,
  now: { readonly model: string; readonly program: string },
  { console }: Tools,
): AsyncGenerator<StoredVersion> {
  for (const number of numbers) {
    const found = (await ledger.document(String(number)))?.versions.find(({ version }) => version === number);
    if (found === undefined) console.problem(`there is no document ${number} in ${ledger.location}`);
    else yield found;
  }
  if (numbers.length > 0) return;
  for await (const version of ledger.versions())
    if (all || version.model !== now.model || version.program !== now.program) yield version;
}

async function report(became: Rereading, json: boolean, tools: Tools): Promise<void> {
  if (json) return printJsonLine(became, tools);
  const { version, kept, gone, found, orphaned } = became;
  const lost = orphaned.length === 0 ? "" : `; corrections of what is gone: ${orphaned.join(", ")}`;
  await tools.console.print(`#${version}  ${kept} kept, ${gone} gone, ${found} new${lost}\n`);
}
