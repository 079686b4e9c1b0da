/** Streams and subjects of one queue; several queues may be on one server. */
export interface QueueNames {
  /** Jobs that wait or are in work: one that is acknowledged is gone from it. */
  readonly jobs: string;
  /** A message for each job that was done. */
  readonly done: string;
  /** Jobs that were set aside, each with its error. */
  readonly aside: string;
  readonly workers: string;
}

export const queueNames = (name: string): QueueNames => ({
  jobs: `${name}_jobs`,
  done: `${name}_done`,
  aside: `${name}_aside`,
  workers: "workers",
});
