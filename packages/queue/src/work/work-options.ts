import type { Log } from "../observe/log.ts";
import type { Metrics } from "../observe/metrics.ts";
import type { ShardMaker } from "./make-shard.ts";

/** How a worker works, and whom it tells. */
export interface WorkOptions extends ShardMaker {
  /** The name of this worker, for reports. */
  readonly worker: string;
  /** Jobs that are in work at the same time: no more are taken from the queue. */
  readonly atOnce: number;
  /** A job is set aside when it was given so many times in vain. */
  readonly tries: number;
  /** Seconds until a job that failed is given again, and until a full disk is looked at again. */
  readonly delay: number;
  /** Ends when no job waits and none is in work anywhere. */
  readonly untilEmpty: boolean;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Errors after which this worker can read nothing: they are thrown. */
  readonly isFatal: (error: unknown) => boolean;
  /** Told why no jobs are taken now; null: they are. */
  readonly onPause: (why: string | null) => void;
}
