import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A server for tests, at an address with rights to make databases. */
export interface PostgresServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const asked = process.env.HEARSAY_TEST_POSTGRES ?? "";
const folder = findPrograms();
/**
 * Whether PostgreSQL is tested: where `HEARSAY_TEST_POSTGRES` says so, `required` or an address, it is, and fails without a
 * server; else where its programs are installed.
 */
export const hasPostgres = asked !== "" || folder !== null;

/**
 * The server of `HEARSAY_TEST_POSTGRES`, or one of our own in a temporary folder; unless it is to be `durable`, that one does not
 * wait for the disk.
 */
export async function startPostgres({ durable = false }: { readonly durable?: boolean } = {}): Promise<PostgresServer> {
  if (/^postgres(?:ql)?:/u.test(asked)) return { address: asked, stop: async () => undefined };
  if (folder === null) throw new Error("PostgreSQL is required by HEARSAY_TEST_POSTGRES, but is not installed");
  const user = process.getuid?.() === 0 ? unprivilegedUser() : null;
  const data = mkdtempSync(join(tmpdir(), "hearsay-postgres-"));
  if (user !== null) chownSync(data, user.uid, user.gid);
  const options = { ...user, cwd: data };
  execFileSync(join(folder, "initdb"), ["-D", data, "-U", "hearsay", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...options,
    stdio: "pipe",
  });
  const port = await freePort();
  const settings = [
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off"]),
    "shared_buffers=64MB",
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
  ];
  const server = spawn(join(folder, "postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
    ...options,
    stdio: "ignore",
  });
  const kill = (): void => void server.kill("SIGQUIT");
  process.once("exit", kill);
  await ready(folder, port, server);
  return {
    address: `postgres://hearsay@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off("exit", kill);
      await ended(server);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The newest that is installed. */
function findPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(root, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((path) => ["initdb", "postgres", "pg_isready"].every((name) => existsSync(join(path, name)))) ?? null;
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } {
  const number = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: number("-u"), gid: number("-g") };
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address() as { port: number };
    probe.close(() => resolve(port));
  });
  return promise;
}

async function ready(programs: string, port: number, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt++) {
    const { status } = spawnSync(join(programs, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", String(port)]);
    if (status === 0) return;
    await setTimeout(100);
  }
  throw new Error("PostgreSQL did not start");
}

async function ended(server: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.once("exit", () => resolve());
  server.kill("SIGQUIT");
  await promise;
}
