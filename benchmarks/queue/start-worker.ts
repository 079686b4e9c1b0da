import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { repository } from "../run/paths.ts";

const script = fileURLToPath(new URL("packages/cli/bin/hearsay.js", repository));

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** The command in a process of its own, which may be killed. */
export function start(words: readonly string[]): Started {
  const child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  // The end of it is enough to see what went wrong.
  child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-10_000)));
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.on("close", resolve);
  return { child, ended: promise.then((code) => ({ code, said })) };
}

/** Runs the command to its end. Throws where it fails; documents that cannot be read are no failure. */
export async function hearsay(words: readonly string[]): Promise<void> {
  const { code, said } = await start(words).ended;
  if (code !== 0) throw new Error(`hearsay ${words.join(" ")} ended with ${code}: ${said}`);
}
