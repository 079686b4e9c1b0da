import type { Reading } from "@hearsay/core";
import type { CompareOptions } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { listJobs } from "../input/list-jobs.ts";
import { Console } from "../output/console.ts";
import { executeHere } from "../read/executor.ts";
import { importServices } from "../read/import-services.ts";
import type { Job, Outcome } from "../read/job.ts";
import { ReaderError } from "../read/reader-error.ts";
import type { Services } from "../read/services.ts";
import { untilAborted } from "../read/until-aborted.ts";
import { comparisonText } from "./comparison-text.ts";

/**
 * `hearsay compare`: reads two documents and prints what the second tells otherwise than the first.
 * @param module as `runCommand` has it
 * @returns the exit code: 3 when drift was found
 * @throws UsageError when an input stands for more than one document
 */
export async function compareCommand(options: CompareOptions, environment: Environment, module?: URL): Promise<number> {
  const { interruption } = environment;
  const console = new Console(environment, true);
  const services = await importServices(module);
  const readings = await untilAborted(readBoth(options, environment, services, console), interruption);
  if (interruption.aborted) return Number(interruption.reason);
  if (readings === null) return exitCode.failed;
  const [{ alignReadings, compareReadings }, [a, b]] = [await import("@hearsay/story"), readings];
  const comparison = { a, b, alignment: alignReadings(a, b), differences: compareReadings(a, b) };
  await console.print(await comparisonText(comparison, options, environment));
  return comparison.differences.length > 0 ? exitCode.drift : exitCode.done;
}

/** Both readings; null when one cannot be read, which is reported, both where both cannot. */
async function readBoth(
  { inputs, published, runtime, exact }: CompareOptions,
  environment: Environment,
  services: Services,
  console: Console,
): Promise<readonly [Reading, Reading] | null> {
  const jobs: Job[] = [];
  for (const input of inputs) jobs.push(await onlyJob(input, published, environment, services));
  const executor = executeHere(services, { runtime, exact, threads: null }, environment.interruption, null);
  try {
    const readings = [];
    for (const job of jobs) readings.push(readingOf(await executor.run(job), console));
    const [a, b] = readings;
    return a && b ? [a, b] : null;
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    console.problem(error.message);
    return null;
  }
}

/** The one document that a word of the command line stands for. */
async function onlyJob(input: string, published: string | null, environment: Environment, services: Services): Promise<Job> {
  const jobs: Job[] = [];
  for await (const job of listJobs({ inputs: [input], input: "documents", published, outlet: null }, environment, services)) {
    jobs.push(job);
    if (jobs.length > 1) throw new UsageError(`compare takes one document on each side; ${input} stands for several`);
  }
  return jobs[0] ?? { kind: "failure", name: input, message: "there is no document there" };
}

function readingOf(outcome: Outcome, console: Console): Reading | null {
  if (outcome.kind === "reading") return outcome.reading;
  console.problem(`${outcome.name}: ${outcome.message}`);
  return null;
}
