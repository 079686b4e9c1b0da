import { polnearArticles } from "../corpus/articles.ts";
import { compareReadings, type ReadingDifference } from "../metric/compare-readings.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import type { Table } from "../run/table.ts";

const ARTICLES = 20;

export const runtimes: Measure = {
  name: "runtimes",
  title: "Runtimes: WebAssembly against native",
  run: async ({ limit, model }) => {
    const articles = polnearArticles({ limit: Math.min(limit ?? ARTICLES, ARTICLES) });
    const tableOf = async (title: string, exact: boolean): Promise<Table> => {
      const native = await runTask("readArticle", articles, { model, exact, runtime: "native" });
      const wasm = await runTask("readArticle", articles, { model, exact, runtime: "wasm" });
      const differences = articles.map((_, i) => compareReadings(native[i]!, wasm[i]!));
      const total = (of: (difference: ReadingDifference) => number): number => differences.reduce((sum, d) => sum + of(d), 0);
      return {
        title,
        columns: [{ name: "what" }, { name: "of", digits: 0 }, { name: "the same", digits: 0 }, { name: "differ", digits: 0 }],
        rows: [
          ["readings, to the byte", articles.length, total((d) => Number(d.same)), total((d) => Number(!d.same))],
          ["statements", total((d) => d.statements.of), total((d) => d.statements.shared), total((d) => d.statements.differ)],
          ["entities", total((d) => d.entities.of), total((d) => d.entities.shared), total((d) => d.entities.differ)],
        ],
      };
    };
    return {
      tables: [await tableOf("By default (int8)", false), await tableOf("With --exact (fp32)", true)],
      notes: [
        "The first articles of PolNeAR dev. A statement is the same when source, relays, cue, content, act and certainty are; an entity when its kind, name and all mentions are. “Of” and “differ” count those of both runtimes.",
      ],
    };
  },
};
