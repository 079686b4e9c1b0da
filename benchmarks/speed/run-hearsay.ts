import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { command } from "../run/command.ts";
import { cache, repository } from "../run/paths.ts";

/** One call of the command: what it printed, how long it took from start to end, and the most memory that it held. */
export interface Call {
  readonly printed: string;
  readonly seconds: number;
  readonly memory: number;
}

/** Calls `hearsay` from its sources, in a process of its own. */
export const runHearsay = (...words: readonly string[]): Promise<Call> =>
  call(new URL("packages/cli/bin/hearsay.js", repository), words);

async function call(script: URL, words: readonly string[]): Promise<Call> {
  const folder = new URL("scratch/", cache);
  mkdirSync(folder, { recursive: true });
  const file = fileURLToPath(new URL("memory.txt", folder));
  const preload = fileURLToPath(new URL("report-memory.mjs", import.meta.url));
  const start = performance.now();
  const printed = await command(process.execPath, ["--import", preload, fileURLToPath(script), ...words], {
    environment: { HEARSAY_BENCHMARK_MEMORY: file },
  });
  const seconds = (performance.now() - start) / 1000;
  return { printed, seconds, memory: Number(readFileSync(file, "utf8")) / 1024 };
}
