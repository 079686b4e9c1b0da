import { jobId, type ReadingJob } from "../job/job.ts";
import type { Queue } from "./open-queue.ts";

/** Puts a job into the queue; false where it was given already within the window. The answer comes when it is safe there. */
export async function enqueue({ client, names }: Queue, job: ReadingJob): Promise<boolean> {
  const { duplicate } = await client.publish(names.jobs, JSON.stringify(job), { msgID: jobId(job) });
  return !duplicate;
}
