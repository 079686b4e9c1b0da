import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Measure } from "../run/measure.ts";
import { cache } from "../run/paths.ts";
import { makeArticles } from "./make-articles.ts";
import { runHearsay } from "./run-hearsay.ts";

/** Enough that the start of the workers does not count. */
const ARTICLES_A_CORE = 60;

export const allCores: Measure = {
  name: "cores",
  title: "Speed: the command on a folder, all cores",
  run: async ({ limit }) => {
    const cores = availableParallelism();
    const articles = makeArticles(limit ?? ARTICLES_A_CORE * cores);
    const folder = new URL("articles/", cache);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    articles.forEach((article, i) => writeFileSync(new URL(`${String(i).padStart(4, "0")}.txt`, folder), article));
    const rows = [];
    for (const jobs of new Set([1, cores])) {
      const { printed, seconds, memory } = await runHearsay(
        "read",
        fileURLToPath(folder),
        "--ndjson",
        "--quiet",
        "--jobs",
        String(jobs),
      );
      const readings = printed.trim().split("\n").length;
      if (readings !== articles.length) throw new Error(`${readings} readings of ${articles.length} articles`);
      rows.push([jobs, articles.length / seconds, seconds, memory]);
    }
    return {
      tables: [
        {
          title: "",
          columns: [{ name: "jobs", digits: 0 }, { name: "articles/s" }, { name: "seconds" }, { name: "memory, MiB", digits: 0 }],
          rows,
        },
      ],
      notes: [
        `${articles.length} articles of 600 words, hearsay read FOLDER --ndjson --jobs N, the start of the process included.`,
      ],
    };
  },
};
