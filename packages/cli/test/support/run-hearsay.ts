import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

const condition = new URL("../../bin/source-condition.js", import.meta.url).href;
const program = fileURLToPath(new URL("./hearsay-with-fakes.ts", import.meta.url));

interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs. */
export interface Started {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  /** Resolves when some words have come on standard error. */
  readonly said: (words: string) => Promise<void>;
}

/** Starts the command with fake services as a process of its own. */
export function startHearsay(words: readonly string[]): Started {
  const command = ["--import", condition, program, ...words];
  const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const finished = new Promise<Finished>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
  const said = (some: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (err.includes(some)) resolve();
      };
      child.stderr.on("data", look);
      look();
    });
  return { child, finished, said };
}
