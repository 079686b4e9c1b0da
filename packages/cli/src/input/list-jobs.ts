import type { Environment } from "../command/environment.ts";
import type { ReadOptions } from "../command/command.ts";
import { failure, type Job } from "../read/job.ts";
import { withGiven } from "../read/perform-job.ts";
import type { Services } from "../read/services.ts";

type Options = Pick<ReadOptions, "inputs" | "input" | "published" | "outlet">;

/**
 * Everything to read, in the order of the command line, found as it is asked for. An input that cannot be found is a
 * failure in its place and stops no other.
 */
export async function* listJobs(
  options: Options,
  environment: Pick<Environment, "stdin">,
  services: Services,
): AsyncGenerator<Job> {
  const { inputs, input } = options;
  for (const word of inputs) {
    if (input === "documents") yield* documentJobs(word, options, services);
    else {
      const { lineJobs } = await import("./line-jobs.ts");
      yield* lineJobs(word, options, environment);
    }
  }
}

async function* documentJobs(word: string, given: Options, services: Services): AsyncGenerator<Job> {
  try {
    for await (const origin of services.expand(word)) {
      const name = origin.kind === "stdin" ? "standard input" : origin.name;
      if (origin.kind === "skipped") {
        yield { kind: "remark", name, message: origin.message };
        continue;
      }
      const job: Job = { kind: "origin", name, origin, given: { published: given.published, outlet: given.outlet } };
      yield origin.kind === "stdin" ? await loadHere(job, services) : job;
    }
  } catch (error) {
    yield failure(word, error);
  }
}

/** Standard input belongs to the main thread: a worker has none. */
async function loadHere(job: Job & { kind: "origin" }, services: Services): Promise<Job> {
  try {
    return { kind: "document", name: job.name, document: withGiven(await services.load(job.origin, null), job.given) };
  } catch (error) {
    return failure(job.name, error);
  }
}
