import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { loadModel } from "@hearsay/model-en";
import type { WorkerSettings } from "./run-task.ts";
import type { Task } from "./task.ts";
import { tasks } from "./tasks.ts";

const { task, runtime, exact, folder } = workerData as WorkerSettings;
const model = await loadModel({ runtime, exact, threads: 1, folder: new URL(folder) });
const work = (tasks[task] as Task<unknown, unknown>)(model);

for await (const [item] of on(parentPort!, "message")) parentPort!.postMessage(await work(item), []);
