import { setTimeout as wait } from "node:timers/promises";
import type { Consumer, JsMsg } from "@nats-io/jetstream";
import type { Queue } from "../jetstream/open-queue.ts";
import { StoreError } from "../store/store.ts";
import { takeJob } from "./take-job.ts";
import type { WorkOptions } from "./work-options.ts";

/** Takes jobs and makes their shards until `signal` is aborted, or nothing is left. Throws a StoreError before the first job only. */
export async function work(queue: Queue, options: WorkOptions, signal: AbortSignal): Promise<void> {
  await options.store.check();
  const consumer = await queue.client.consumers.get(queue.names.jobs, queue.names.workers);
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  const lanes = Array.from({ length: options.atOnce }, () =>
    lane(queue, consumer, { ...options, onEmpty: () => stop.abort() }, both),
  );
  try {
    await Promise.all(lanes);
  } finally {
    // What one of them throws ends the others, which give their jobs back.
    stop.abort();
    await Promise.allSettled(lanes);
  }
}

interface LaneOptions extends WorkOptions {
  /** Nothing is in work, here or elsewhere: the others wait in vain. */
  readonly onEmpty: () => void;
}

async function lane(queue: Queue, consumer: Consumer, options: LaneOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (options.untilEmpty && (await isEmpty(queue))) return options.onEmpty();
    const message = await nextMessage(consumer, options, signal);
    if (message === null) continue;
    try {
      await takeJob(message, queue, options, signal);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await untilWritable(error, options, signal);
    }
  }
}

/** A job, or null where none came for a while. While the server is away, that is waited for. */
async function nextMessage(consumer: Consumer, { log, untilEmpty }: WorkOptions, signal: AbortSignal): Promise<JsMsg | null> {
  const { promise: untilAborted, resolve } = Promise.withResolvers<null>();
  const end = (): void => resolve(null);
  signal.addEventListener("abort", end, { once: true });
  try {
    return await Promise.race([consumer.next({ expires: untilEmpty ? 1000 : 5000 }), untilAborted]);
  } catch (error) {
    log({ level: "warning", event: "queue-away", message: `the queue does not answer: ${messageOf(error)}` });
    await pause(500, signal);
    return null;
  } finally {
    signal.removeEventListener("abort", end);
  }
}

async function isEmpty(queue: Queue): Promise<boolean> {
  try {
    const { num_pending, num_ack_pending } = await queue.workers();
    return num_pending === 0 && num_ack_pending === 0;
  } catch {
    return false;
  }
}

/** A full disk is no fault of a job: none is taken until there is room. */
async function untilWritable(error: StoreError, { store, log, delay, onPause }: WorkOptions, signal: AbortSignal): Promise<void> {
  onPause(error.message);
  log({ level: "warning", event: "store-unwritable", message: `${error.message}; no job is taken until that is mended` });
  while (!signal.aborted) {
    await pause(delay * 1000, signal);
    if (!(await isWritable(store))) continue;
    onPause(null);
    log({ level: "info", event: "store-writable", message: `${store.location} can be written to again` });
    return;
  }
}

/** Ends early when `signal` is aborted. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch {
    // It was told to end.
  }
}

async function isWritable(store: WorkOptions["store"]): Promise<boolean> {
  try {
    await store.check();
    return true;
  } catch {
    return false;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
