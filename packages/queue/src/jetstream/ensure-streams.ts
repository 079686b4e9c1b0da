import { AckPolicy, type JetStreamManager, RetentionPolicy, type StreamConfig } from "@nats-io/jetstream";
import type { QueueNames } from "./names.ts";

const SECOND = 1_000_000_000;

/** How a queue treats its jobs; seconds. */
export interface StreamSettings {
  /** A job that is given twice within this time is one; default two minutes. */
  readonly window: number;
  /** A job that a worker has not been heard of for this time is given to another; default a minute. */
  readonly ackWait: number;
}

/** Makes what is missing of the streams, and changes the settings that were given. */
export async function ensureStreams(
  streams: JetStreamManager,
  { jobs, done, aside, workers }: QueueNames,
  { window, ackWait }: Partial<StreamSettings>,
): Promise<void> {
  await ensure(
    streams,
    jobs,
    { retention: RetentionPolicy.Workqueue, duplicate_window: (window ?? 120) * SECOND },
    window !== undefined,
  );
  await ensure(streams, done, { max_age: 30 * 24 * 3600 * SECOND }, false);
  await ensure(streams, aside, {}, false);
  const known = await streams.consumers.info(jobs, workers).catch(() => null);
  // Deliveries are counted by the workers: a job that was given too often is set aside with its error, and not only left.
  if (known === null)
    await streams.consumers.add(jobs, { durable_name: workers, ack_policy: AckPolicy.Explicit, ack_wait: (ackWait ?? 60) * SECOND, max_deliver: -1, max_ack_pending: 65_536 }); // prettier-ignore
  else if (ackWait !== undefined) await streams.consumers.update(jobs, workers, { ack_wait: ackWait * SECOND });
}

async function ensure(streams: JetStreamManager, name: string, config: Partial<StreamConfig>, update: boolean): Promise<void> {
  const known = await streams.streams.info(name).catch((error: unknown) => {
    if (error instanceof Error && /not found/iu.test(error.message)) return null;
    throw error;
  });
  if (known === null) await streams.streams.add({ name, subjects: [name], ...config });
  else if (update) await streams.streams.update(name, config);
}
