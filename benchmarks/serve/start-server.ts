import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { command } from "../run/command.ts";
import { canPin } from "../speed/one-core.ts";

export interface StartedServer {
  readonly origin: URL;
  /** Most memory that it has held, in MiB; null where it is not told. */
  readonly memory: () => Promise<number | null>;
  readonly stop: () => Promise<void>;
}

/** Starts the server on the first core, and holds this process, which asks it, to the second, where that can be done. */
export async function startServer(ledger: string): Promise<StartedServer> {
  const port = await freePort();
  const words = ["--conditions=@hearsay/source", fileURLToPath(new URL("server.ts", import.meta.url)), ledger, String(port)];
  const [program, options]: readonly [string, readonly string[]] = canPin() ? ["taskset", ["-c", "0", process.execPath, ...words]] : [process.execPath, words]; // prettier-ignore
  if (canPin()) await command("taskset", ["-a", "-pc", "1", String(process.pid)]);
  const child = spawn(program, options, { stdio: ["ignore", "pipe", "inherit"] });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`the server ended with ${String(code)}`);
  });
  await Promise.race([once(child.stdout, "data"), failed]);
  const ended = failed.catch(() => undefined);
  return {
    origin: new URL(`http://localhost:${port}`),
    memory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
      const [, kilobytes] = /VmHWM:\s+(\d+)/u.exec(status) ?? [];
      return kilobytes === undefined ? null : Number(kilobytes) / 1024;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address!.port : 0));
    });
  });
