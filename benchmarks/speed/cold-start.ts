import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Measure } from "../run/measure.ts";
import { cache } from "../run/paths.ts";
import { makeArticles } from "./make-articles.ts";
import { median } from "./one-core.ts";
import { runHearsay } from "./run-hearsay.ts";

const RUNS = 5;

export const coldStart: Measure = {
  name: "start",
  title: "Start: from a cold process to the record of one article",
  run: async () => {
    const folder = new URL("scratch/", cache);
    mkdirSync(folder, { recursive: true });
    const file = fileURLToPath(new URL("article.txt", folder));
    writeFileSync(file, makeArticles(1)[0]!);
    const read = () => runHearsay("read", file, "--json", "--quiet");
    await read(); // files into memory, and the cache of compiled code
    const [seconds, memory]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      const call = await read();
      JSON.parse(call.printed);
      seconds.push(call.seconds);
      memory.push(call.memory);
    }
    return {
      tables: [
        {
          title: "",
          columns: [
            { name: "measure" },
            { name: "median", digits: 2 },
            { name: "most", digits: 2 },
            { name: "at most", digits: 1 },
            { name: "aim", digits: 1 },
          ],
          rows: [
            ["hearsay read FILE --json, seconds", median(seconds), Math.max(...seconds), 2, 1.2],
            ["memory, MiB", median(memory), Math.max(...memory), 600, 400],
          ],
        },
      ],
      notes: [
        `Median of ${RUNS} processes, from start to end, one article of 600 words; one process before them brings the files into memory.`,
      ],
    };
  },
};
