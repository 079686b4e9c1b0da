import { spawn } from "node:child_process";

export interface CommandOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: URL;
  /** Milliseconds; default: none. */
  readonly timeout?: number;
}

/**
 * Runs a program and gives its standard output.
 * @throws Error with the end of its standard error, when it cannot be started or fails.
 */
export function command(program: string, words: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { input = "", environment = {}, cwd, timeout } = options;
  return new Promise((resolve, reject) => {
    // spawn's own timeout would keep this process waiting for a program that could not be started.
    const signal = timeout === undefined ? undefined : AbortSignal.timeout(timeout);
    const child = spawn(program, words, { env: { ...process.env, ...environment }, cwd, signal });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(Buffer.concat(out).toString("utf8"));
      const lines = Buffer.concat(errors).toString("utf8").trim().split("\n");
      const why = lines.findLast((line) => /error/iu.test(line)) ?? lines.at(-1);
      reject(new Error(`${program} ended with ${code ?? signal}: ${why}`));
    });
    child.stdin.on("error", () => {}); // a program that ends early does not read it all
    child.stdin.end(input);
  });
}
