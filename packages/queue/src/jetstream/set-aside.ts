import type { AsideReport } from "./messages.ts";
import type { Queue } from "./open-queue.ts";

/** A job that was set aside, and the number to ask for it by. */
export interface SetAside extends AsideReport {
  readonly id: number;
  readonly at: string;
}

/** Keeps a job with its error; `key` tells two reports of one from each other. */
export async function setAside({ client, names }: Queue, report: AsideReport, key: string): Promise<void> {
  await client.publish(names.aside, JSON.stringify(report), { msgID: key });
}

/** The jobs that are set aside, the first first; at most `limit`. */
export async function listAside({ streams, names }: Queue, limit: number): Promise<readonly SetAside[]> {
  const { state } = await streams.streams.info(names.aside);
  const found: SetAside[] = [];
  for (let seq = state.first_seq; seq <= state.last_seq && found.length < limit; seq++) {
    // What was put back is gone from among them.
    const message = await streams.streams.getMessage(names.aside, { seq }).catch(() => null);
    if (message !== null)
      found.push({ id: seq, at: message.time.toISOString(), ...(JSON.parse(message.string()) as AsideReport) });
  }
  return found;
}

/** Puts a job that was set aside back into the queue, with all its tries before it; false where there is none of this number. */
export async function retry({ streams, client, names }: Queue, id: number): Promise<boolean> {
  const message = await streams.streams.getMessage(names.aside, { seq: id }).catch(() => null);
  if (message === null) return false;
  // Without an id: it is the same job as before, and wanted again. Cut off in between it is there twice, and read once.
  await client.publish(names.jobs, (JSON.parse(message.string()) as AsideReport).job);
  await streams.streams.deleteMessage(names.aside, id);
  return true;
}
