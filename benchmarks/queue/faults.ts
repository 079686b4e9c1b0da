import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { hasNats, type NatsServer, startNats } from "../../packages/queue/test/support/nats-server.ts";
import type { Measure } from "../run/measure.ts";
import { NotRun } from "../run/not-run.ts";
import { writeArchives } from "./made-up-archives.ts";
import { hearsay, start, type Started } from "./start-worker.ts";

const [FILES, PAGES, WORKERS, KILLS] = [20, 40_000, 4, 30];

/** One worker in peace, and four that are killed on a server that is restarted: the same shards, the same ledger. */
export const faults: Measure = {
  name: "faults",
  title: "Queue: one worker in peace against four that are killed",
  run: async ({ limit }) => {
    if (!hasNats) throw new NotRun("nats-server is not installed");
    const folder = mkdtempSync(join(tmpdir(), "hearsay-queue-faults-"));
    const server = await startNats();
    try {
      const pages = limit ?? PAGES;
      writeArchives(join(folder, "archive"), FILES, pages);
      const peace = await inPeace(server, folder);
      const war = await underFaults(server, folder, peace.seconds / 2);
      const [one, four] = await Promise.all(["peace", "war"].map(async (name) => ledgerOf(folder, name)));
      return {
        tables: [
          {
            title: "",
            columns: [{ name: "how" }, { name: "seconds", digits: 0 }, { name: "shards" }, { name: "documents" }, { name: "shards equal" }, { name: "ledger equal to the byte" }], // prettier-ignore
            rows: [
              ["1 worker", peace.seconds, Object.keys(peace.shards).length, one!.documents, null, null],
              [
                `${WORKERS} workers, ${KILLS} kills, 2 restarts`,
                war.seconds,
                Object.keys(war.shards).length,
                four!.documents,
                yes(JSON.stringify(peace.shards) === JSON.stringify(war.shards)),
                yes(one!.hash === four!.hash),
              ],
            ],
          },
        ],
        notes: [
          `${FILES} archives with ${pages} made-up pages of about 40 words, three to a happening, every 50th without a text, one record of each archive damaged. Workers were killed (-9) at random moments and started again; the server was killed twice; five seconds of silence cost a worker its job; half of the archive was enqueued again after the window in which that is noticed. ${war.midway} of the kills came while a shard was being written.`,
        ],
      };
    } finally {
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const yes = (is: boolean): string => (is ? "yes" : "NO");

interface Made {
  readonly seconds: number;
  /** SHA-256 by name. */
  readonly shards: Readonly<Record<string, string>>;
  readonly midway: number;
}

const enqueueing = (folder: string, address: string): string[] => ["enqueue", join(folder, "archive"), "--size", "50KB", "--ack-wait", "5", "--window", "1", "--queue", address]; // prettier-ignore
const working = (out: string, address: string): string[] => ["work", "--out", out, "--jobs", "1", "--tries", "1000", "--delay", "1", "--queue", address]; // prettier-ignore

async function inPeace(server: NatsServer, folder: string): Promise<Made> {
  const [address, out] = [`${server.address}/peace`, join(folder, "peace")];
  await hearsay(enqueueing(folder, address));
  const started = performance.now();
  await hearsay([...working(out, address), "--until-empty"]);
  return { seconds: (performance.now() - started) / 1000, shards: shardsOf(out), midway: 0 };
}

/** @param lasting seconds that the workers are thought to need in all, over which the kills are spread */
async function underFaults(server: NatsServer, folder: string, lasting: number): Promise<Made> {
  const [address, out] = [`${server.address}/war`, join(folder, "war")];
  await hearsay(enqueueing(folder, address));
  await wait(1500);
  const begun = performance.now();
  const workers = Array.from({ length: WORKERS }, () => start(working(out, address)));
  let midway = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await wait(((Math.random() * 2 * lasting) / KILLS) * 1000);
    if (kill === 10 || kill === 20) await server.restart();
    if (kill === 15) await hearsay(enqueueing(folder, address));
    const which = Math.floor(Math.random() * WORKERS);
    if (draftsOf(out) > 0) midway++;
    await killed(workers[which]!);
    workers[which] = start(working(out, address));
  }
  for (const worker of workers) await killed(worker);
  await hearsay([...working(out, address), "--until-empty"]);
  return { seconds: (performance.now() - begun) / 1000, shards: shardsOf(out), midway };
}

async function killed({ child, ended }: Started): Promise<void> {
  child.kill("SIGKILL");
  await ended;
}

const draftsOf = (folder: string): number => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".draft")).length;
  } catch {
    return 0;
  }
};

function shardsOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\./u.test(name));
  const hash = (name: string): string => createHash("sha256").update(readFileSync(join(folder, name))).digest("hex"); // prettier-ignore
  return Object.fromEntries(names.toSorted().map((name) => [name, hash(name)]));
}

async function ledgerOf(folder: string, name: string): Promise<{ readonly hash: string; readonly documents: number }> {
  const ledger = join(folder, `${name}.db`);
  await hearsay(["load", join(folder, name), "--ledger", ledger]);
  const lines = join(folder, `${name}.ndjson`);
  await hearsay(["export", "--as", "canonical", "--output", lines, "--ledger", ledger]);
  const bytes = readFileSync(lines);
  const { length } = bytes.filter((byte) => byte === 10);
  return { hash: createHash("sha256").update(bytes).digest("hex"), documents: length - 1 };
}
