import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Place } from "./stores.ts";

const script = fileURLToPath(new URL("writer.ts", import.meta.url));

export interface Written {
  /** Reports that the writer said were kept, with their outcomes. */
  readonly lines: readonly string[];
  readonly error: string;
  readonly code: number | null;
}
export interface Work {
  readonly first: number;
  readonly end: number;
  readonly batch?: number;
  /** Whether it finds stories too, after each. */
  readonly arrange?: boolean;
}

/** The command line of a process that adds reports `first` to `end`. */
export const writerCommand = (
  { location, options }: Place,
  { first, end, batch = 1, arrange = false }: Work,
): readonly string[] => [
  process.execPath,
  "--conditions=@hearsay/source",
  script,
  location,
  JSON.stringify(options),
  ...[first, end, batch].map(String),
  ...(arrange ? ["arrange"] : []),
];

/** Adds reports in a process of its own. `watch` may kill it. */
export async function runWriter(
  place: Place,
  work: Work,
  watch: (writer: ChildProcess, lines: () => number) => void = () => undefined,
): Promise<Written> {
  const [program, ...args] = writerCommand(place, work);
  return runProcess(program!, args, {}, watch);
}

export async function runProcess(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
  watch: (writer: ChildProcess, lines: () => number) => void = () => undefined,
): Promise<Written> {
  const writer = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let [printed, error] = ["", ""];
  const whole = (): readonly string[] => printed.split("\n").slice(0, -1);
  writer.stdout!.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  writer.stderr!.on("data", (chunk: Buffer) => (error += chunk.toString()));
  watch(writer, () => whole().length);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  writer.on("close", resolve);
  const code = await promise;
  return { lines: whole(), error, code };
}
