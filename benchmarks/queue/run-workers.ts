import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { repository } from "../run/paths.ts";

export interface Usage {
  /** From the start of the first process to the end of the last. */
  readonly seconds: number;
  /** Of all processes and threads. */
  readonly processor: number;
}

const script = fileURLToPath(new URL("packages/cli/bin/hearsay.js", repository));
const preload = fileURLToPath(new URL("report-usage.mjs", import.meta.url));

/** Runs the same call of `hearsay` in several processes at once. Throws where one fails. */
export async function runWorkers(count: number, words: readonly string[]): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-usage-"));
  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: count }, () => once(words, join(folder, "usage"))));
    const seconds = (performance.now() - start) / 1000;
    const processor = readdirSync(folder).reduce((sum, name) => sum + Number(readFileSync(join(folder, name), "utf8")), 0);
    return { seconds, processor };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function once(words: readonly string[], usage: string): Promise<void> {
  const child = spawn(process.execPath, ["--import", preload, script, ...words], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HEARSAY_BENCHMARK_USAGE: usage },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.on("close", resolve);
  if ((await promise) !== 0) throw new Error(`hearsay ${words.join(" ")}: ${said}`);
}
