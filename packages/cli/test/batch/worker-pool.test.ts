import { describe, expect, it } from "vitest";
import type { WorkerHandle, WorkerReply } from "../../src/batch/worker-handle.ts";
import type { WorkerRequest } from "../../src/batch/worker-messages.ts";
import { WorkerPool } from "../../src/batch/worker-pool.ts";
import type { Job, Outcome } from "../../src/read/job.ts";

const job = (name: string): Job => ({ kind: "document", name, document: { text: name } });
const read = ({ name }: WorkerRequest): WorkerReply => ({
  kind: "outcome",
  outcome: { kind: "failure", name, message: "read" } satisfies Outcome,
});

/** Handles that answer as they are told, and count themselves. */
function fakeWorkers(reply: (request: WorkerRequest) => WorkerReply): {
  start: () => WorkerHandle;
  started: { alive: boolean; served: string[] }[];
} {
  const started: { alive: boolean; served: string[] }[] = [];
  const start = (): WorkerHandle => {
    const worker = { alive: true, served: [] as string[] };
    started.push(worker);
    return {
      get alive() {
        return worker.alive;
      },
      async perform(request) {
        await Promise.resolve();
        worker.served.push(request.name);
        const answer = reply(request);
        if (answer.kind === "stopped") worker.alive = false;
        return answer;
      },
      async stop() {
        worker.alive = false;
      },
    };
  };
  return { start, started };
}

describe("WorkerPool", () => {
  it("starts workers as they are needed, up to its size", async () => {
    const { start, started } = fakeWorkers(read);
    const pool = new WorkerPool(2, start);
    await pool.run(job("a"));
    expect(started.length).toBe(1);
    await Promise.all(["b", "c", "d", "e"].map((name) => pool.run(job(name))));
    expect(started.length).toBe(2);
    expect(started.flatMap(({ served }) => served).sort()).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("fails the document of a worker that stopped, and replaces the worker", async () => {
    const { start, started } = fakeWorkers((request) =>
      request.name === "bad" ? { kind: "stopped", message: "exit code 7" } : read(request),
    );
    const pool = new WorkerPool(1, start);
    const outcomes = await Promise.all(["a", "bad", "b"].map((name) => pool.run(job(name))));
    expect(outcomes[1]).toEqual({
      kind: "failure",
      name: "bad",
      message: "the worker that read it stopped: exit code 7",
      passing: true,
    });
    expect(outcomes[2]).toMatchObject({ name: "b", message: "read" });
    expect(started.length).toBe(2);
  });

  it("gives nothing to a worker that stopped while it was idle", async () => {
    const { start, started } = fakeWorkers(read);
    const pool = new WorkerPool(1, start);
    await pool.run(job("a"));
    const [first] = started;
    if (first) first.alive = false;
    expect(await pool.run(job("b"))).toMatchObject({ name: "b", message: "read" });
    expect(started.length).toBe(2);
  });

  it("throws when a worker cannot load the model", async () => {
    const pool = new WorkerPool(1, fakeWorkers(() => ({ kind: "unusable", message: "no model" })).start);
    await expect(pool.run(job("a"))).rejects.toThrow("no model");
  });

  it("passes a failure on without a worker", async () => {
    const { start, started } = fakeWorkers(read);
    const failed: Job = { kind: "failure", name: "x", message: "no such file" };
    expect(await new WorkerPool(1, start).run(failed)).toBe(failed);
    expect(started).toEqual([]);
  });

  it("stops its workers", async () => {
    const { start, started } = fakeWorkers(read);
    const pool = new WorkerPool(1, start);
    await pool.run(job("a"));
    await pool.close();
    expect(started.map(({ alive }) => alive)).toEqual([false]);
  });
});
