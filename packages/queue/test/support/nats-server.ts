import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const program = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/bin", "/usr/local/bin"].map((folder) => join(folder, "nats-server")).find((path) => existsSync(path)); // prettier-ignore

/** Whether Debian's `nats-server` is here; where it is not, a line says so. */
export const hasNats = program !== undefined;
if (!hasNats)
  process.stderr.write("nats-server is not installed (apt-get install nats-server): the tests of queues are skipped\n");

/** A server of NATS with JetStream, of a test's own. */
export interface NatsServer {
  readonly address: string;
  /** Kills it (-9) and starts it again on its files. */
  readonly restart: () => Promise<void>;
  readonly stop: () => void;
}

export async function startNats(): Promise<NatsServer> {
  if (program === undefined) throw new Error("nats-server is not installed");
  const folder = mkdtempSync(join(tmpdir(), "hearsay-nats-"));
  const port = await freePort();
  let server = await run(program, folder, port);
  return {
    address: `nats://127.0.0.1:${port}`,
    restart: async () => {
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
      server = await run(program, folder, port);
    },
    stop: () => {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(command: string, folder: string, port: number): Promise<ChildProcess> {
  const server = spawn(command, ["-js", "-sd", folder, "-a", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(port)) return server;
    await wait(25);
  }
  throw new Error("nats-server does not answer");
}

async function answers(port: number): Promise<boolean> {
  const socket = createConnection(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
