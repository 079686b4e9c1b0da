import type { Reading, WordVectors } from "@hearsay/core";
import type { Vectors } from "@hearsay/story";
import type { CompareOptions } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { listJobs } from "../input/list-jobs.ts";
import { Console } from "../output/console.ts";
import { begin } from "../read/executor.ts";
import { importServices } from "../read/import-services.ts";
import type { Job } from "../read/job.ts";
import { performJob } from "../read/perform-job.ts";
import { ReaderError } from "../read/reader-error.ts";
import type { DocumentReader, Services } from "../read/services.ts";
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
  const both = await untilAborted(readBoth(options, environment, services, console), interruption);
  if (interruption.aborted) return Number(interruption.reason);
  if (both === null) return exitCode.failed;
  const { alignReadings, compareReadings } = await import("@hearsay/story");
  const { a, b, vectors } = both;
  const comparison = { a, b, alignment: alignReadings(a, b, vectors), differences: compareReadings(a, b, vectors) };
  await console.print(await comparisonText(comparison, options, environment));
  return comparison.differences.length > 0 ? exitCode.drift : exitCode.done;
}

interface Both {
  readonly a: Reading;
  readonly b: Reading;
  readonly vectors: Vectors;
}

/** Both readings; null when one cannot be read, which is reported, both where both cannot. */
async function readBoth(
  { inputs, published, runtime, exact }: CompareOptions,
  environment: Environment,
  services: Services,
  console: Console,
): Promise<Both | null> {
  const jobs: Job[] = [];
  for (const input of inputs) jobs.push(await onlyJob(input, published, environment, services));
  const reader = begin(services, { runtime, exact, threads: null });
  try {
    const [a, b] = [
      await readOne(jobs[0]!, reader, services, environment, console),
      await readOne(jobs[1]!, reader, services, environment, console),
    ];
    if (a === null || b === null) return null;
    return { a: a.reading, b: b.reading, vectors: a.vectors && b.vectors ? { a: a.vectors, b: b.vectors } : null };
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    console.problem(error.message);
    return null;
  }
}

/** Reads one document and keeps the vectors of its words, where the reader has them; null: it cannot be read. */
async function readOne(
  job: Job,
  reader: Promise<DocumentReader>,
  services: Services,
  { interruption }: Environment,
  console: Console,
): Promise<{ readonly reading: Reading; readonly vectors: WordVectors | null } | null> {
  let vectors: WordVectors | null = null;
  const keeping: DocumentReader = {
    async read(input) {
      const opened = await reader;
      if (opened.readWithVectors === undefined) return opened.read(input);
      const read = await opened.readWithVectors(input);
      vectors = read.vectors;
      return read.reading;
    },
  };
  const outcome = await performJob(job, services, Promise.resolve(keeping), interruption);
  if (outcome.kind === "reading") return { reading: outcome.reading, vectors };
  console.problem(`${outcome.name}: ${outcome.message}`);
  return null;
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
