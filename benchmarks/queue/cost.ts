import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipEach, responseRecord } from "../../packages/ingest/test/support/build-warc.ts";
import { hasNats, startNats } from "../../packages/queue/test/support/nats-server.ts";
import type { Measure } from "../run/measure.ts";
import { NotRun } from "../run/not-run.ts";
import type { Cell } from "../run/table.ts";
import { makeArticles } from "../speed/make-articles.ts";
import { runWorkers, type Usage } from "./run-workers.ts";

/** Enough that the start of the processes does not count. */
const ARTICLES = 600;
/** So many jobs: an archive would have fewer a document. */
const JOBS = 12;

export const cost: Measure = {
  name: "cost",
  title: "Queue: reading by way of it, beside reading the same archive directly",
  run: async ({ limit }) => {
    if (!hasNats) throw new NotRun("nats-server is not installed");
    const articles = limit ?? ARTICLES;
    const folder = mkdtempSync(join(tmpdir(), "hearsay-queue-bench-"));
    const server = await startNats();
    try {
      const size = writeArchive(join(folder, "made-up.warc.gz"), articles);
      const archive = join(folder, "made-up.warc.gz");
      const byQueue = async (name: string, workers: number, jobs: number): Promise<Usage> => {
        const address = `${server.address}/${name}`;
        await runWorkers(1, [
          "enqueue",
          archive,
          "--queue",
          address,
          "--size",
          `${Math.max(1, Math.floor(size / JOBS / 1000))}KB`,
        ]);
        return runWorkers(workers, [
          "work",
          "--queue",
          address,
          "--out",
          join(folder, name),
          "--jobs",
          String(jobs),
          "--until-empty",
        ]);
      };
      await runWorkers(1, ["read", archive, "--ndjson", "--quiet", "--jobs", "1"]); // files into memory
      const cores = availableParallelism();
      const direct = await runWorkers(1, ["read", archive, "--ndjson", "--quiet", "--jobs", "1"]);
      const one = await byQueue("one", 1, 1);
      const several = await byQueue("several", cores, 1);
      const directAll = await runWorkers(1, ["read", archive, "--ndjson", "--quiet", "--jobs", String(cores)]);
      const all = await byQueue("threads", 1, cores);
      const row = (what: string, used: Usage, than: Usage | null, scaled: number | null): Cell[] => [what, articles / used.seconds, used.seconds, used.processor, than === null ? null : 100 * (used.processor / than.processor - 1), scaled]; // prettier-ignore
      return {
        tables: [
          {
            title: "",
            columns: [{ name: "how" }, { name: "articles/s", digits: 2 }, { name: "seconds" }, { name: "processor seconds" }, { name: "more processor time, %" }, { name: "speed-up / cores", digits: 2 }], // prettier-ignore
            rows: [
              row("directly, 1 job", direct, null, null),
              row("queue, 1 worker of 1 job", one, direct, null),
              row(`queue, ${cores} workers of 1 job`, several, direct, one.seconds / several.seconds / cores),
              row(`directly, ${cores} jobs`, directAll, null, direct.seconds / directAll.seconds / cores),
              row(`queue, 1 worker of ${cores} jobs`, all, directAll, one.seconds / all.seconds / cores),
            ],
          },
        ],
        notes: [
          `An archive of ${articles} made-up articles of 600 words as web pages, cut into about ${JOBS} jobs; start of the processes and loading of the model included. Processor time is that of all processes and threads, the server's aside. Aim: the queue costs under 3 %, and reading grows with at least 0.9 × cores.`,
        ],
      };
    } finally {
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** @returns bytes */
function writeArchive(path: string, articles: number): number {
  const records = makeArticles(articles).map((article, index) =>
    responseRecord({ url: `https://paper.example/${index}`, body: pageOf(article, index) }),
  );
  const bytes = gzipEach(records);
  writeFileSync(path, bytes);
  return bytes.length;
}

const pageOf = (article: string, index: number): string =>
  `<!doctype html><html lang="en"><head><title>Article ${index}</title></head><body><article><h1>Article ${index}</h1>${article
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n")}</article></body></html>`;
