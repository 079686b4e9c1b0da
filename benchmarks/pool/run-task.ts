import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { completeModel, shipped } from "../run/model.ts";
import type { TaskInput, TaskName, TaskOutput } from "./tasks.ts";

export interface TaskOptions {
  /** Default: the shipped weights. */
  readonly model?: URL | null;
  readonly runtime?: "native" | "wasm";
  readonly exact?: boolean;
}

export interface WorkerSettings {
  readonly task: TaskName;
  readonly runtime: "native" | "wasm";
  readonly exact: boolean;
  readonly folder: string;
}

/** Does a task on all items, one worker a core; results are in the order of the items. */
export async function runTask<N extends TaskName>(
  task: N,
  items: readonly TaskInput<N>[],
  { model, runtime = "native", exact = false }: TaskOptions = {},
): Promise<TaskOutput<N>[]> {
  const settings: WorkerSettings = { task, runtime, exact, folder: completeModel(model ?? shipped).href };
  const found: TaskOutput<N>[] = Array.from({ length: items.length });
  const queue = [...items.keys()].reverse();
  const size = Math.min(availableParallelism(), items.length);
  await Promise.all(Array.from({ length: size }, () => workThrough(settings, items, queue, found)));
  return found;
}

/** One worker, from its start until the queue is empty. */
function workThrough(settings: WorkerSettings, items: readonly unknown[], queue: number[], found: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: settings });
    let at: number | undefined;
    const next = (): void => {
      at = queue.pop();
      if (at === undefined) worker.terminate().then(() => resolve(), reject);
      else worker.postMessage(items[at], []);
    };
    worker.on("message", (result: unknown) => {
      found[at!] = result;
      progress(items.length - queue.length, items.length);
      next();
    });
    worker.on("error", reject);
    next();
  });
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}${done === of ? "\n" : ""}`);
}
