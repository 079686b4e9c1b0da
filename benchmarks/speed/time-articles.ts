// Reads articles one after the other with one thread, and prints { seconds, cpu, each, rss } as JSON: `node time-articles.ts`,
// standard input: a JSON array of texts, the first WARM of which only warm up.
import { text } from "node:stream/consumers";
import { createReader } from "@hearsay/core";
import { loadModel } from "@hearsay/model-en";

const WARM = 10;
const articles = JSON.parse(await text(process.stdin)) as string[];
const [folder, runtime] = process.argv.slice(2);
const model = await loadModel({ threads: 1, runtime: runtime as "native" | "wasm", folder: new URL(folder!) });
const reader = createReader({ model });
for (const article of articles.slice(0, WARM)) await reader.read(article);
const each: number[] = [];
const before = process.cpuUsage();
for (const article of articles.slice(WARM)) {
  const start = performance.now();
  await reader.read(article);
  each.push(performance.now() - start);
}
const { user, system } = process.cpuUsage(before);
const seconds = each.reduce((sum, one) => sum + one, 0) / 1000;
process.stdout.write(JSON.stringify({ seconds, cpu: (user + system) / 1e6, each, rss: process.resourceUsage().maxRSS / 1024 }));
