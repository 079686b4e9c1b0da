import { describe, expect, it } from "vitest";
import { jsonLog, prometheusMetrics, serveMetrics } from "@hearsay/queue";

describe("serveMetrics", () => {
  it("answers metrics, health and readiness on this machine alone", async () => {
    let reason: string | null = null;
    const metrics = prometheusMetrics();
    metrics.job("done", 3);
    metrics.document("read");
    metrics.bytes(12);
    const server = await serveMetrics(0, metrics, () => reason);
    const get = async (path: string): Promise<string> => {
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
      return `${answer.status} ${await answer.text()}`;
    };
    const text = await get("/metrics");
    expect(text).toMatch(/^200 /u);
    for (const line of [
      'hearsay_jobs_total{outcome="done"} 1',
      'hearsay_documents_total{outcome="read"} 1',
      "hearsay_input_bytes_total 12",
      'hearsay_job_seconds_bucket{le="5"} 1',
      "hearsay_jobs_in_work 0",
    ])
      // prettier-ignore
      expect(text).toContain(line);
    expect(await get("/healthz")).toBe("200 alive\n");
    expect(await get("/readyz")).toBe("200 ready\n");
    reason = "the disk is full";
    expect(await get("/readyz")).toBe("503 the disk is full\n");
    expect(await get("/else")).toMatch(/^404/u);
    server.close();
  });
});

describe("jsonLog", () => {
  it("writes an object a line", () => {
    const lines: string[] = [];
    const log = jsonLog(
      (line) => lines.push(line),
      () => new Date("2026-01-01"),
    );
    log({ level: "info", event: "job-done", message: "two\nlines", fields: { documents: 3 } });
    expect(lines).toEqual([
      '{"at":"2026-01-01T00:00:00.000Z","level":"info","event":"job-done","message":"two\\nlines","documents":3}\n',
    ]);
  });
});
