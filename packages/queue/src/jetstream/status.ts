import type { DoneReport } from "./messages.ts";
import type { Queue } from "./open-queue.ts";
import { listAside, type SetAside } from "./set-aside.ts";

/** How far a queue is. */
export interface QueueStatus {
  /** Jobs ever put in, those that were put back included. */
  readonly jobs: number;
  readonly done: number;
  readonly waiting: number;
  /** Given to a worker, or to be given again soon. */
  readonly working: number;
  readonly aside: number;
  /** Over the last jobs done; null: nothing was done lately. */
  readonly rate: Rate | null;
  /** Seconds, at this rate; null: not known. */
  readonly left: number | null;
  /** Workers that did the last jobs. */
  readonly workers: readonly string[];
  /** Jobs that were set aside, the first twenty. */
  readonly failures: readonly SetAside[];
}

interface Rate {
  readonly jobs: number;
  readonly documents: number;
  readonly bytes: number;
}

/** So many of the last jobs, of the last quarter of an hour, tell the rate. */
const LAST = 200;
const LATELY = 900_000;

export async function queueStatus(queue: Queue, now: number): Promise<QueueStatus> {
  const { streams, names } = queue;
  const [jobs, aside, workers] = await Promise.all([
    streams.streams.info(names.jobs),
    streams.streams.info(names.aside),
    queue.workers(),
  ]);
  const reports = await lastReports(queue, now);
  const rate = rateOf(reports, now);
  // Of what a server that is killed holds, the consumer knows better than the stream, which may keep a message that was acknowledged.
  const open = workers.num_pending + workers.num_ack_pending;
  return {
    jobs: jobs.state.last_seq,
    done: Math.max(0, jobs.state.last_seq - open - aside.state.last_seq),
    waiting: workers.num_pending,
    working: workers.num_ack_pending,
    aside: aside.state.messages,
    rate,
    left: open === 0 ? 0 : rate === null || rate.jobs === 0 ? null : open / rate.jobs,
    workers: [...new Set(reports.map(({ report }) => report.worker))].toSorted(),
    failures: await listAside(queue, 20),
  };
}

interface Report {
  readonly at: number;
  readonly report: DoneReport;
}

async function lastReports({ streams, names }: Queue, now: number): Promise<readonly Report[]> {
  const { state } = await streams.streams.info(names.done);
  const found: Report[] = [];
  for (let seq = state.last_seq; seq >= state.first_seq && seq > state.last_seq - LAST; seq--) {
    const message = await streams.streams.getMessage(names.done, { seq }).catch(() => null);
    if (message === null) continue;
    const at = message.time.getTime();
    if (now - at > LATELY) break;
    found.push({ at, report: JSON.parse(message.string()) as DoneReport });
  }
  return found;
}

/** From the first of them on, which is the start of the time and is not counted. */
function rateOf(reports: readonly Report[], now: number): Rate | null {
  const first = reports.at(-1);
  if (first === undefined || reports.length < 2) return null;
  const seconds = Math.max(0.001, (Math.max(now, reports[0]!.at) - first.at) / 1000);
  const counted = reports.slice(0, -1).map(({ report }) => report);
  const sum = (of: (report: DoneReport) => number): number => counted.reduce((total, report) => total + of(report), 0) / seconds;
  return { jobs: sum(() => 1), documents: sum((one) => (one.known ? 0 : one.documents)), bytes: sum((one) => one.bytes) };
}
