import { Worker } from "node:worker_threads";
import { messageOf } from "../text/message-of.ts";
import type { WorkerMessage, WorkerRequest, WorkerSettings } from "./worker-messages.ts";

/** What came of a request: the worker's answer, or its end. */
export type WorkerReply = WorkerMessage | { readonly kind: "stopped"; readonly message: string };

/** One worker as the pool sees it. */
export interface WorkerHandle {
  /** Whether it has not stopped. */
  readonly alive: boolean;
  /** One request at a time. */
  perform(request: WorkerRequest): Promise<WorkerReply>;
  stop(): Promise<void>;
}

/** Starts a worker thread. */
export function startWorker(settings: WorkerSettings): WorkerHandle {
  // By way of bin/, which finds the sources in a checkout and dist in an installed package.
  const worker = new Worker(new URL("../../bin/worker.js", import.meta.url), { workerData: settings });
  let answer: ((reply: WorkerReply) => void) | null = null;
  let ended: WorkerReply | null = null;
  const reply = (message: WorkerReply): void => {
    answer?.(message);
    answer = null;
  };
  const end = (message: string): void => {
    ended ??= { kind: "stopped", message };
    reply(ended);
  };
  worker.on("message", (message: WorkerMessage) => reply(message));
  worker.on("error", (error) => end(messageOf(error)));
  worker.on("exit", (code) => end(`exit code ${code}`));
  return {
    get alive() {
      return ended === null;
    },
    perform: (request) =>
      new Promise((resolve) => {
        if (ended) return resolve(ended);
        answer = resolve;
        worker.postMessage(request, []);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
