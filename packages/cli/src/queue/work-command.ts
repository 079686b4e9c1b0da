import { availableParallelism, hostname } from "node:os";
import type { Origin } from "@hearsay/ingest";
import { jsonLog, type Log, type Metrics, noMetrics, openQueue, openShardStore, type Queue, type Read, type ReadItem, type WorkOptions } from "@hearsay/queue"; // prettier-ignore
import { mapInOrder } from "../batch/map-in-order.ts";
import type { QueueRequest } from "../command/command.ts";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { choice, text, wholeNumber } from "../command/values.ts";
import { executeHere, executeOnWorkers, type Executor } from "../read/executor.ts";
import { importServices } from "../read/import-services.ts";
import type { Job } from "../read/job.ts";
import { ReaderError } from "../read/reader-error.ts";
import type { Services } from "../read/services.ts";
import type { PrepareQueue, QueueTools } from "./queue-tools.ts";

/** `hearsay work`: takes jobs and makes shards until it is told to end. */
export const prepare: PrepareQueue = (request, tools) => {
  const settings = settingsOf(request);
  return () => run(settings, tools);
};

type Settings = ReturnType<typeof settingsOf>;

function settingsOf({ given, positionals }: QueueRequest) {
  const out = text(given, "out");
  if (out === null) throw new UsageError("work needs a place for its shards: --out FOLDER, or --out s3://BUCKET/PREFIX");
  if (positionals.length > 0) throw new UsageError(`work takes its inputs from the queue: put “${positionals[0]}” there with “hearsay enqueue”`); // prettier-ignore
  const jobs = wholeNumber(given, "jobs", 1, 1024) ?? availableParallelism();
  return {
    out,
    jobs,
    tries: wholeNumber(given, "tries", 1, 1000) ?? 5,
    delay: wholeNumber(given, "delay", 0, 86_400) ?? 10,
    compression: choice(given, "compression", ["zstd", "gzip"]),
    untilEmpty: given.has("until-empty"),
    metrics: wholeNumber(given, "metrics", 0, 65_535),
    log: choice(given, "log", ["text", "json"]),
    runtime: choice(given, "runtime", ["auto", "native", "wasm"]),
    exact: given.has("exact"),
  };
}

async function run(settings: Settings, tools: QueueTools): Promise<number> {
  const { environment, console, module } = tools;
  const { interruption } = environment;
  const services = await importServices(module);
  const store = await openShardStore(settings.out, environment.variables);
  const queue = await openQueue(tools.address, { credentials: tools.credentials, make: {} });
  const executor = await executorOf(settings, services, tools);
  const log = logOf(settings, tools);
  let paused: string | null = null;
  const { metrics, close } = await metricsOf(settings, queue, () => paused, log);
  const options: WorkOptions = {
    store,
    code: await codeOf(services, settings),
    compression: settings.compression,
    read: readWith(executor),
    onItem: (item) => logItem(item, log),
    worker: `${hostname()}:${process.pid}`,
    // While the last documents of a job are read, the first of the next are, too.
    atOnce: settings.jobs > 1 ? 2 : 1,
    tries: settings.tries,
    delay: settings.delay,
    untilEmpty: settings.untilEmpty,
    log,
    metrics,
    isFatal: (error) => error instanceof ReaderError,
    onPause: (why) => (paused = why),
  };
  log({
    level: "info",
    event: "worker-started",
    message: `takes jobs from ${queue.location} and makes shards in ${store.location}`,
  });
  const { work } = await import("@hearsay/queue");
  try {
    await work(queue, options, interruption);
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    console.problem(error.message);
    return exitCode.failed;
  } finally {
    close();
    await executor.close();
    await queue.close();
  }
  return interruption.aborted ? Number(interruption.reason) : exitCode.done;
}

async function executorOf(
  { jobs, runtime, exact }: Settings,
  services: Services,
  { environment, module }: QueueTools,
): Promise<Executor> {
  const reader = { runtime, exact, threads: null };
  return jobs > 1
    ? executeOnWorkers(jobs, reader, module)
    : executeHere(services, { ...reader, threads: 1 }, environment.interruption, null);
}

/** What reads has a part in what is read: runtimes round differently, unless they are told to be exact. */
async function codeOf(
  services: Services,
  { runtime, exact }: Settings,
): Promise<{ readonly model: string; readonly program: string }> {
  const { model, program } = (await services.describe?.()) ?? { model: "unknown", program: "hearsay" };
  return { program, model: `${model}${exact ? " (exact)" : runtime === "wasm" ? " (wasm)" : ""}` };
}

const readWith = (executor: Executor): Read =>
  async function* (origins, signal): AsyncGenerator<ReadItem> {
    const jobs = jobsOf(origins);
    try {
      yield* mapInOrder(jobs, (job) => executor.run(job), executor.ahead, signal);
    } finally {
      await jobs.return(undefined);
    }
  };

async function* jobsOf(origins: AsyncIterable<Origin>): AsyncGenerator<Job, void> {
  for await (const origin of origins) {
    const { name } = origin;
    yield origin.kind === "skipped"
      ? { kind: "remark", name, message: origin.message }
      : { kind: "origin", name, origin, given: { published: null, outlet: null } };
  }
}

function logOf({ log }: Settings, { environment, console }: QueueTools): Log {
  if (log === "json") return jsonLog((line) => environment.stderr.write(line), environment.date);
  return ({ level, message }) => (level === "error" ? console.problem(message) : console.remark(message));
}

function logItem(item: ReadItem, log: Log): void {
  if (item.kind === "failure") log({ level: "warning", event: "document-failed", message: `${item.name}: ${item.message}` });
}

async function metricsOf(
  { metrics: port }: Settings,
  queue: Queue,
  paused: () => string | null,
  log: Log,
): Promise<{ readonly metrics: Metrics; readonly close: () => void }> {
  if (port === null) return { metrics: noMetrics, close: () => undefined };
  const { prometheusMetrics, serveMetrics } = await import("@hearsay/queue");
  const metrics = prometheusMetrics();
  const server = await serveMetrics(port, metrics, () => (queue.connected() ? paused() : "the queue does not answer"));
  log({
    level: "info",
    event: "metrics",
    message: `metrics at http://127.0.0.1:${server.port}/metrics`,
    fields: { port: server.port },
  });
  return { metrics, close: server.close };
}
