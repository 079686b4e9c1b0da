import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { responseRecord } from "../../packages/ingest/test/support/build-warc.ts";
import { randomOf } from "../ledger/random.ts";
import type { Measure } from "../run/measure.ts";
import { cache, repository } from "../run/paths.ts";
import { makeArticles } from "./make-articles.ts";

/** Bytes of the archive, compressed as archives are. */
const SIZE = 1e9;
/** Bytes of what a page carries beside its text, scripts and pictures within it, that no compression makes smaller. */
const FURNITURE = 400_000;
/** Every so many-th record is followed by one that is broken, or by bytes that are none. */
const BROKEN = 500;

export const largeArchive: Measure = {
  name: "archive",
  title: "Memory: an archive of 1 GB, some of it broken",
  run: async ({ limit }) => {
    const folder = new URL("scratch/", cache);
    mkdirSync(folder, { recursive: true });
    const path = fileURLToPath(new URL("large.warc.gz", folder));
    try {
      const { pages, gaps, bytes } = await writeArchive(path, limit ?? Infinity);
      const found = await readArchive(path);
      return {
        tables: [
          {
            title: "",
            columns: [{ name: "GB", digits: 2 }, { name: "whole pages", digits: 0 }, { name: "read", digits: 0 }, { name: "gaps", digits: 0 }, { name: "reported", digits: 0 }, { name: "seconds", digits: 0 }, { name: "memory, MiB", digits: 0 }, { name: "at most", digits: 0 }], // prettier-ignore
            rows: [[bytes / 1e9, pages, found.read, gaps, found.reported, found.seconds, found.memory, 1024]],
          },
        ],
        notes: [
          `hearsay read ARCHIVE --ndjson on ${availableParallelism()} cores. Pages of about 100 words and ${FURNITURE / 1000} kB of scripts that do not compress, a member a record; after every ${BROKEN}th page stands by turns a record whose bytes were overwritten, one that ends in the middle, and bytes that are no record.`,
        ],
      };
    } finally {
      rmSync(path, { force: true });
    }
  },
};

interface Written {
  readonly pages: number;
  readonly gaps: number;
  readonly bytes: number;
}

async function writeArchive(path: string, most: number): Promise<Written> {
  const file = createWriteStream(path);
  const write = async (bytes: Uint8Array): Promise<number> => {
    if (!file.write(bytes)) await once(file, "drain");
    return bytes.length;
  };
  const articles = makeArticles(40).map((article) => article.split(/\s+/u).slice(0, 100).join(" "));
  const random = randomOf(1);
  const noise = (length: number): Buffer => Buffer.from(Uint32Array.from({ length: Math.ceil(length / 4) }, () => random() * 2 ** 32).buffer, 0, length); // prettier-ignore
  const member = (index: number): Buffer => {
    const script = noise((FURNITURE * 3) / 4).toString("base64");
    const body = `<!doctype html><html lang="en"><head><title>Article ${index}</title><script>var picture="${script}"</script></head><body><article><h1>Article ${index}</h1><p>${articles[index % articles.length]} Number ${index}.</p></article></body></html>`;
    return gzipSync(responseRecord({ url: `https://paper.example/${index}`, body }), { level: 1 });
  };
  let [pages, gaps, bytes] = [0, 0, 0];
  while (bytes < SIZE && pages < most) {
    bytes += await write(member(pages++));
    if (pages % BROKEN !== 0) continue;
    const broken = member(-pages);
    if (gaps % 3 === 0) broken.fill(0x5a, 40, 4000);
    const kinds = [broken, broken.subarray(0, broken.length / 2), noise(100_000)];
    bytes += await write(kinds[gaps++ % 3]!);
  }
  file.end();
  await once(file, "close");
  return { pages, gaps, bytes };
}

async function readArchive(path: string) {
  const memoryFile = fileURLToPath(new URL("scratch/memory.txt", cache));
  const preload = fileURLToPath(new URL("report-memory.mjs", import.meta.url));
  const script = fileURLToPath(new URL("packages/cli/bin/hearsay.js", repository));
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", preload, script, "read", path, "--ndjson"], {
    env: { ...process.env, HEARSAY_BENCHMARK_MEMORY: memoryFile },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => void said.push(line));
  let read = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) read++;
  });
  await once(child, "close");
  const reported = said.filter((line) => line.includes("large.warc.gz")).length;
  if (process.env["HEARSAY_BENCHMARK_SAID"] !== undefined) process.stderr.write(`${said.join("\n")}\n`);
  return { read, reported, seconds: (performance.now() - start) / 1000, memory: Number(readFileSync(memoryFile, "utf8")) / 1024 };
}
