import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { cutJobs, enqueue, jobBytes, openQueue } from "@hearsay/queue";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { text, wholeNumber } from "../command/values.ts";
import { counted } from "../record/wording.ts";
import { messageOf } from "../text/message-of.ts";
import type { PrepareQueue, QueueTools } from "./queue-tools.ts";

const MEGABYTE = 1_000_000;

/** `hearsay enqueue`: cuts what is to be read into jobs and puts them into the queue. */
export const prepare: PrepareQueue = ({ given, positionals }, tools) => {
  const list = text(given, "list");
  if (positionals.length === 0 && list === null)
    throw new UsageError("nothing to enqueue: name archives, folders or files, or a list of them with --list");
  const size = sizeOf(text(given, "size") ?? "32MB");
  const window = wholeNumber(given, "window", 1, 86_400);
  const ackWait = wholeNumber(given, "ack-wait", 1, 86_400);
  const settings = { ...(window !== null && { window }), ...(ackWait !== null && { ackWait }) };
  return () => put(inputsOf(positionals, list, tools), size, settings, tools);
};

function sizeOf(given: string): number {
  const [, number = "", unit = "MB"] = /^(\d{1,6})(KB|MB|GB)?$/iu.exec(given) ?? [];
  const size = Number(number) * { KB: 1000, MB: MEGABYTE, GB: 1000 * MEGABYTE }[unit.toUpperCase() as "KB" | "MB" | "GB"];
  if (size > 0) return size;
  throw new UsageError(`--size takes a size such as 500KB, 32MB or 1GB; got “${given}”`);
}

async function put(
  inputs: AsyncIterable<string>,
  size: number,
  make: { readonly window?: number; readonly ackWait?: number },
  { environment, console, address, credentials }: QueueTools,
): Promise<number> {
  const queue = await openQueue(address, { credentials, make });
  let [jobs, known, bytes] = [0, 0, 0];
  try {
    for await (const cut of cutJobs(inputs, size)) {
      if (environment.interruption.aborted) break;
      if (cut.kind === "failure") {
        console.problem(`${cut.name}: ${cut.message}`);
        continue;
      }
      if (await enqueue(queue, cut.job)) jobs++;
      else known++;
      bytes += jobBytes(cut.job);
    }
  } catch (error) {
    // What is in the queue stays there, and what is given again is known.
    console.problem(`${queue.location}: ${messageOf(error)}; enqueue the same again`);
  } finally {
    await queue.close();
  }
  console.remark(`enqueued ${counted(jobs, "job", "jobs")}${known > 0 ? `, ${known} were there already` : ""} (${(bytes / MEGABYTE).toFixed(1)} MB) at ${queue.location}`); // prettier-ignore
  if (environment.interruption.aborted) return Number(environment.interruption.reason);
  return console.problems > 0 ? exitCode.failed : exitCode.done;
}

async function* inputsOf(
  words: readonly string[],
  list: string | null,
  { environment, console }: QueueTools,
): AsyncGenerator<string> {
  yield* words;
  if (list === null) return;
  const input: Readable = list === "-" ? environment.stdin : createReadStream(list);
  try {
    // An error of the stream is one of the loop over its lines only when it comes while lines are waited for.
    const failed = new Promise<never>((_, reject) => input.once("error", reject));
    failed.catch(() => undefined);
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done) return;
      const path = next.value.trim();
      if (path !== "" && !path.startsWith("#")) yield path;
    }
  } catch (error) {
    console.problem(`${list}: the list cannot be read: ${messageOf(error)}`);
  }
}
