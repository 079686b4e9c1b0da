import { setTimeout as wait } from "node:timers/promises";
import { listAside, openQueue, type Queue, queueStatus, type QueueStatus, retry } from "@hearsay/queue";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { text } from "../command/values.ts";
import { jsonText } from "../output/json-text.ts";
import { duration, rate } from "../output/progress-line.ts";
import { counted } from "../record/wording.ts";
import { printable } from "../text/printable.ts";
import type { PrepareQueue, QueueTools } from "./queue-tools.ts";

/** Milliseconds between two looks. */
const INTERVAL = 2000;

/** `hearsay queue`: shows how far a queue is, or puts back what was set aside. */
export const prepare: PrepareQueue = ({ given, positionals }, tools) => {
  if (positionals.length > 0) throw new UsageError("queue takes options only (“hearsay help queue”)");
  const again = text(given, "retry");
  if (again !== null && again !== "all" && !/^[1-9]\d{0,14}$/u.test(again))
    throw new UsageError(`--retry takes the number of a job that was set aside, or all; got “${again}”`);
  return async () => {
    const queue = await openQueue(tools.address, { credentials: tools.credentials, make: null });
    try {
      if (again !== null) return await putBack(queue, again, tools);
      return await show(queue, given.has("watch"), given.has("json"), tools);
    } finally {
      await queue.close();
    }
  };
};

async function putBack(queue: Queue, which: string, { console }: QueueTools): Promise<number> {
  const ids = which === "all" ? (await listAside(queue, Number.POSITIVE_INFINITY)).map(({ id }) => id) : [Number(which)];
  let put = 0;
  for (const id of ids) if (await retry(queue, id)) put++;
  if (which !== "all" && put === 0) {
    console.problem(`no job ${which} was set aside: “hearsay queue” lists those that were`);
    return exitCode.failed;
  }
  console.remark(`put ${counted(put, "job", "jobs")} back`);
  return exitCode.done;
}

async function show(queue: Queue, watch: boolean, json: boolean, { environment, console }: QueueTools): Promise<number> {
  const { interruption, stdout } = environment;
  for (;;) {
    const status = await queueStatus(queue, environment.date().getTime());
    // Back to the upper left corner, and the rest erased.
    const before = watch && !json && stdout.isTTY === true ? "\u001b[H\u001b[2J" : "";
    await console.print(json ? `${jsonText(status, watch ? undefined : 2)}\n` : `${before}${statusText(status, queue.location)}`);
    if (!watch) return exitCode.done;
    await wait(INTERVAL, undefined, { signal: interruption }).catch(() => undefined);
    if (interruption.aborted) return Number(interruption.reason);
  }
}

function statusText(status: QueueStatus, location: string): string {
  const { jobs, done, waiting, working, aside, rate: speed, left, workers, failures } = status;
  const lines = [
    `${location}: ${done} of ${counted(jobs, "job", "jobs")} done, ${waiting} waiting, ${working} in work, ${aside} set aside`,
    ...(speed === null
      ? []
      : [`${perSecond(speed.documents, "documents")}, ${perSecond(speed.jobs, "jobs")}, ${(speed.bytes / 1e6).toFixed(1)} MB/s by ${counted(workers.length, "worker", "workers")}${left === null || left === 0 ? "" : `; ${duration(left)} left`}`]), // prettier-ignore
    ...failures.map(
      ({ id, title, error, deliveries }) =>
        `  ${id}  ${printable(title)}: ${printable(error)} (${counted(deliveries, "try", "tries")})`,
    ),
    ...(failures.length < aside ? [`  … and ${aside - failures.length} more`] : []),
    ...(aside > 0 ? ["“hearsay queue --retry NUMBER|all” puts them back"] : []),
  ];
  return `${lines.join("\n")}\n`;
}

const perSecond = (count: number, what: string): string => `${rate(count, 1)} ${what}`;
