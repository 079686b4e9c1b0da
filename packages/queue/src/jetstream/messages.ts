/** What a worker says of a job that is done. */
export interface DoneReport {
  readonly shard: string;
  readonly documents: number;
  readonly failures: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly worker: string;
  /** The shard was there before. */
  readonly known: boolean;
}

/** What is kept of a job that was set aside. */
export interface AsideReport {
  /** The job, as it was in the queue. */
  readonly job: string;
  readonly title: string;
  readonly error: string;
  readonly deliveries: number;
  readonly worker: string;
}
