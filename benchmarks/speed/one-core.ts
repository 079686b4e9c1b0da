import { existsSync } from "node:fs";
import { command } from "../run/command.ts";

/** What reading the articles took. */
export interface Timing {
  readonly seconds: number;
  /** Seconds of a processor: less than `seconds` when other processes were at work too. */
  readonly cpu: number;
  /** Milliseconds of each article; empty where only the whole was timed. */
  readonly each: readonly number[];
  /** Most memory that the process held, in MiB. */
  readonly rss: number;
}

/** Whether a process can be held to one core here. */
export const canPin = (): boolean => ["/usr/bin/taskset", "/bin/taskset"].some((path) => existsSync(path));

/** Runs a program that times itself, on the first core where it can be held to it, and prints what it found: a `Timing`, unless it says more. */
export async function onOneCore<T = Timing>(program: string, words: readonly string[], input: string): Promise<T> {
  const environment = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const call = canPin() ? (["taskset", ["-c", "0", program, ...words]] as const) : ([program, words] as const);
  return JSON.parse(await command(...call, { input, environment })) as T;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
