import { availableParallelism } from "node:os";
import type { Ledger } from "@hearsay/ledger";
import { mapInOrder } from "../batch/map-in-order.ts";
import type { LedgerRequest, ReadOptions } from "../command/command.ts";
import { exitCode } from "../command/exit-code.ts";
import { parsePublished } from "../command/published-date.ts";
import { UsageError } from "../command/usage-error.ts";
import { choice, text, wholeNumber } from "../command/values.ts";
import { listJobs } from "../input/list-jobs.ts";
import { peekSeveral } from "../input/peek-several.ts";
import { executeHere, executeOnWorkers, type Executor } from "../read/executor.ts";
import { importServices } from "../read/import-services.ts";
import { failure, type Job, type Outcome } from "../read/job.ts";
import { withGiven } from "../read/perform-job.ts";
import { ReaderError } from "../read/reader-error.ts";
import type { Services } from "../read/services.ts";
import { untilAborted } from "../read/until-aborted.ts";
import { keep, Kept, passOver } from "./keep.ts";
import { sightingOf } from "./provenance.ts";
import type { Prepare, Tools } from "./tools.ts";

/** `hearsay add`: reads what is not there yet and keeps it, in the order of the inputs. */
export const prepare: Prepare = (request, tools) => {
  const options = optionsOf(request, tools);
  return (ledger) => add(ledger, options, tools);
};

type Options = Pick<ReadOptions, "inputs" | "input" | "published" | "outlet" | "jobs" | "runtime" | "exact"> & {
  readonly json: boolean;
};

function optionsOf({ given, positionals }: LedgerRequest, { environment }: Tools): Options {
  const published = text(given, "published");
  if (positionals.length === 0 && environment.stdin.isTTY === true)
    throw new UsageError("nothing to add: name a file, a folder or an address, or pipe a text in (“hearsay help add”)");
  return {
    inputs: positionals.length === 0 ? ["-"] : positionals,
    input: text(given, "input") === "ndjson" ? "ndjson" : "documents",
    published: published === null ? null : parsePublished(published),
    outlet: text(given, "outlet"),
    jobs: wholeNumber(given, "jobs", 1, 1024),
    runtime: choice(given, "runtime", ["auto", "native", "wasm"]),
    exact: given.has("exact"),
    json: given.has("json"),
  };
}

/** What became of an input: a reading to be kept, or a document that is in the ledger already. */
type Taken = (Outcome & { readonly job: Job }) | { readonly kind: "known"; readonly name: string };

async function add(ledger: Ledger, options: Options, tools: Tools): Promise<number> {
  const { environment, console } = tools;
  const { interruption } = environment;
  const services = await importServices(tools.module);
  const jobs = await untilAborted(peekSeveral(listJobs(options, environment, services)), interruption);
  if (!jobs) return Number(interruption.reason);
  const executor = await executorOf(options, jobs.several, services, tools);
  const kept = new Kept();
  try {
    if (jobs.several) await console.startProgress(options, services);
    const taken = mapInOrder(
      jobs.items,
      (job) => take(ledger, job, services, executor, interruption),
      executor.ahead,
      interruption,
    );
    for await (const one of taken) {
      if (one.kind === "known") await passOver(one.name, { kept, json: options.json, tools });
      else if (one.kind === "reading")
        await keep(ledger, { name: one.name, reading: one.reading, provenance: await sightingOf(one.job, services, environment) }, { kept, json: options.json, tools }); // prettier-ignore
      else if (one.kind === "remark") console.remark(`${one.name}: ${one.message}`);
      else {
        kept.counts.failed++;
        console.problem(`${one.name}: ${one.message}`);
      }
      if (one.kind !== "remark") console.count(one.kind === "failure" ? "failure" : "reading");
    }
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    console.problem(error.message);
  } finally {
    await executor.close();
    console.finish(interruption.aborted);
    console.remark(kept.summary(interruption.aborted));
  }
  if (interruption.aborted) return Number(interruption.reason);
  return console.problems > 0 ? exitCode.failed : exitCode.done;
}

/** Loads a document and reads it, unless its text is in the ledger at its address. */
async function take(ledger: Ledger, job: Job, services: Services, executor: Executor, signal: AbortSignal): Promise<Taken> {
  if (job.kind === "failure" || job.kind === "remark") return { ...job, job };
  let document;
  try {
    document = job.kind === "document" ? job.document : withGiven(await services.load(job.origin, signal), job.given);
  } catch (error) {
    return { ...failure(job.name, error), job };
  }
  if ((await ledger.foresee(document.url ?? null, document.text)) === "known") return { kind: "known", name: job.name };
  const outcome = await executor.run({ kind: "document", name: job.name, document });
  return { ...outcome, job };
}

async function executorOf(
  options: Options,
  several: boolean,
  services: Services,
  { environment, module }: Tools,
): Promise<Executor> {
  const jobs = options.jobs ?? availableParallelism();
  const reader = { runtime: options.runtime, exact: options.exact, threads: null };
  return several && jobs > 1
    ? executeOnWorkers(jobs, reader, module)
    : executeHere(services, reader, environment.interruption, null);
}
