import { availableParallelism } from "node:os";
import { mapInOrder } from "../batch/map-in-order.ts";
import type { ReadOptions } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { listJobs } from "../input/list-jobs.ts";
import { peekSeveral, type Peeked } from "../input/peek-several.ts";
import { standsForOne } from "../input/stands-for-one.ts";
import { Console } from "../output/console.ts";
import { openSinks } from "../output/open-sinks.ts";
import { begin, executeHere, executeOnWorkers, type Executor } from "./executor.ts";
import type { Job, Outcome } from "./job.ts";
import { ReaderError } from "./reader-error.ts";
import { importServices } from "./import-services.ts";
import type { DocumentReader, ReaderOptions, Services } from "./services.ts";
import { untilAborted } from "./until-aborted.ts";

/**
 * `hearsay read`: reads the inputs and prints the readings, in their order.
 * @param module as `runCommand` has it
 * @returns the exit code
 * @throws UsageError when there is nothing to read
 */
export async function readCommand(asked: ReadOptions, environment: Environment, module: URL | undefined): Promise<number> {
  const { interruption } = environment;
  const options = { ...asked, inputs: inputsOf(asked, environment) };
  const services = await importServices(module);
  const begun = (await standsForOne(options)) ? begin(services, readerOptions(options)) : null;
  const jobs = await untilAborted(peekSeveral(listJobs(options, environment, services)), interruption);
  const console = new Console(environment, options.quiet);
  if (jobs) await readJobs(jobs, options, environment, { console, services, module, begun });
  if (interruption.aborted) return Number(interruption.reason);
  return console.problems > 0 ? exitCode.failed : exitCode.done;
}

interface Tools {
  readonly console: Console;
  readonly services: Services;
  readonly module: URL | undefined;
  /** The model, where it is loading already. */
  readonly begun: Promise<DocumentReader> | null;
}

const readerOptions = ({ runtime, exact }: ReadOptions): ReaderOptions => ({ runtime, exact, threads: null });

async function readJobs(jobs: Peeked<Job>, options: ReadOptions, environment: Environment, tools: Tools): Promise<void> {
  const { several, items } = jobs;
  const { console, services } = tools;
  const { interruption } = environment;
  const executor = await executorFor(options, several, interruption, tools);
  try {
    if (several) await console.startProgress(options, services);
    const outcomes = mapInOrder(items, (job) => executor.run(job), executor.ahead, interruption);
    await writeOutcomes(outcomes, options, several, console, environment);
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    console.problem(error.message);
  } finally {
    await executor.close();
    console.finish(interruption.aborted);
  }
}

function inputsOf({ inputs }: ReadOptions, { stdin }: Environment): readonly string[] {
  if (inputs.length > 0) return inputs;
  if (stdin.isTTY !== true) return ["-"];
  throw new UsageError("nothing to read: name a file, a folder or an address, or pipe a text in (“hearsay help read”)");
}

async function executorFor(
  options: ReadOptions,
  several: boolean,
  interruption: AbortSignal,
  { services, module, begun }: Tools,
): Promise<Executor> {
  const jobs = options.jobs ?? availableParallelism();
  const reader = readerOptions(options);
  return several && jobs > 1 ? executeOnWorkers(jobs, reader, module) : executeHere(services, reader, interruption, begun);
}

async function writeOutcomes(
  outcomes: AsyncIterable<Outcome>,
  options: ReadOptions,
  several: boolean,
  console: Console,
  environment: Environment,
): Promise<void> {
  const sinks = await openSinks(options, several, console, environment);
  for await (const outcome of outcomes) {
    if (outcome.kind === "failure") console.problem(`${outcome.name}: ${outcome.message}`);
    else if (outcome.kind === "remark") console.remark(`${outcome.name}: ${outcome.message}`);
    else for (const sink of sinks) await sink.write(outcome.name, outcome.reading);
    if (outcome.kind !== "remark") console.count(outcome.kind);
  }
  for (const sink of sinks) await sink.finish();
}
