import type { JsMsg } from "@nats-io/jetstream";
import type { Span } from "@opentelemetry/api";
import { HopelessError } from "../job/job-input.ts";
import { jobBytes, jobTitle, parseJob, type ReadingJob } from "../job/job.ts";
import type { DoneReport } from "../jetstream/messages.ts";
import type { Queue } from "../jetstream/open-queue.ts";
import { setAside } from "../jetstream/set-aside.ts";
import type { JobOutcome } from "../observe/metrics.ts";
import { traceDocument, traced } from "../observe/traces.ts";
import { StoreError } from "../store/store.ts";
import { type MadeShard, makeShard } from "./make-shard.ts";
import type { WorkOptions } from "./work-options.ts";

/**
 * Does one job: it is acknowledged when its shard is safe, and not before. While it is in work the queue hears of it, so that it
 * is not given to another. Throws a StoreError, and what is fatal, when the job was given back.
 */
export async function takeJob(message: JsMsg, queue: Queue, options: WorkOptions, signal: AbortSignal): Promise<void> {
  const started = performance.now();
  const beat = heartbeat(message, queue);
  options.metrics.working(1);
  let outcome: JobOutcome = "returned";
  try {
    outcome = await outcomeOf(message, queue, options, signal);
  } finally {
    clearInterval(beat);
    options.metrics.working(-1);
    options.metrics.job(outcome, (performance.now() - started) / 1000);
  }
}

async function outcomeOf(message: JsMsg, queue: Queue, options: WorkOptions, signal: AbortSignal): Promise<JobOutcome> {
  const { deliveryCount } = message.info;
  // A worker that is killed says nothing: what is given too often is set aside unread.
  if (deliveryCount > options.tries) return giveUp(message, queue, options, "the workers that read it ended without a word");
  try {
    const job = jobOf(message);
    const made = await traced("hearsay.job", { "hearsay.job": jobTitle(job), "hearsay.delivery": deliveryCount }, (span) => perform(job, options, span, signal)); // prettier-ignore
    await finish(message, job, made, queue, options);
    return made.known ? "known" : "done";
  } catch (error) {
    if (signal.aborted) {
      message.nak();
      return "returned";
    }
    if (error instanceof StoreError || options.isFatal(error)) {
      message.nak(options.delay * 1000);
      throw error;
    }
    return await failed(message, queue, options, error);
  }
}

function jobOf(message: JsMsg): ReadingJob {
  try {
    return parseJob(message.string());
  } catch (error) {
    throw new HopelessError("the message holds no job", { cause: error });
  }
}

async function perform(
  job: ReadingJob,
  options: WorkOptions,
  span: Span,
  signal: AbortSignal,
): Promise<MadeShard & { readonly seconds: number }> {
  const started = performance.now();
  const onItem = (item: Parameters<WorkOptions["onItem"]>[0]): void => {
    options.onItem(item);
    if (item.kind === "remark") return;
    options.metrics.document(item.kind === "reading" ? "read" : "failed");
    traceDocument(span, item.name, item.kind);
  };
  const made = await makeShard(job, { ...options, onItem }, signal);
  return { ...made, seconds: (performance.now() - started) / 1000 };
}

async function finish(
  message: JsMsg,
  job: ReadingJob,
  made: MadeShard & { readonly seconds: number },
  queue: Queue,
  { worker, log, metrics }: WorkOptions,
): Promise<void> {
  const { name: shard, documents, failures, known, seconds } = made;
  const bytes = jobBytes(job);
  const report: DoneReport = { shard, documents, failures, bytes, seconds, worker, known };
  // A report that gets lost is only missing from the rate; an acknowledgement that gets lost brings the job again, and its shard is there.
  await queue.client.publish(queue.names.done, JSON.stringify(report), { timeout: 5000 }).catch(() => undefined);
  await message.ackAck({ timeout: 5000 }).catch(() => false);
  if (!known) metrics.bytes(bytes);
  log({
    level: "info",
    event: known ? "job-known" : "job-done",
    message: known
      ? `${jobTitle(job)}: its shard is there`
      : `${jobTitle(job)}: ${documents} read, ${failures} failed, ${seconds.toFixed(1)} s`,
    fields: { shard, documents, failures, bytes, seconds },
  });
}

async function failed(message: JsMsg, queue: Queue, options: WorkOptions, error: unknown): Promise<JobOutcome> {
  const why = error instanceof Error ? error.message : String(error);
  const { deliveryCount } = message.info;
  if (error instanceof HopelessError || deliveryCount >= options.tries) return giveUp(message, queue, options, why);
  message.nak(options.delay * 1000);
  options.log({ level: "warning", event: "job-failed", message: `${titleOf(message)}: ${why}; it is tried again`, fields: { delivery: deliveryCount } }); // prettier-ignore
  return "failed";
}

async function giveUp(message: JsMsg, queue: Queue, options: WorkOptions, error: string): Promise<JobOutcome> {
  const { deliveryCount, streamSequence } = message.info;
  const title = titleOf(message);
  try {
    await setAside(
      queue,
      { job: message.string(), title, error, deliveries: deliveryCount, worker: options.worker },
      String(streamSequence),
    );
    await message.ackAck({ timeout: 5000 });
  } catch {
    // The queue is away: the job comes again.
    return "failed";
  }
  options.log({
    level: "error",
    event: "job-aside",
    message: `${title}: set aside after ${deliveryCount} ${deliveryCount === 1 ? "try" : "tries"}: ${error}`,
  });
  return "aside";
}

function titleOf(message: JsMsg): string {
  try {
    return jobTitle(parseJob(message.string()));
  } catch {
    return `message ${message.info.streamSequence}`;
  }
}

/** Tells the queue three times within the time that it waits. */
const heartbeat = (message: JsMsg, queue: Queue): NodeJS.Timeout =>
  setInterval(
    () => {
      if (queue.connected()) message.working();
    },
    Math.max(100, queue.ackWait / 3),
  );
