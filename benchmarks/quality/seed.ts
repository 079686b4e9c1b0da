import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { scorer } from "../metric/scorer.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import { data } from "../run/paths.ts";
import { scratchLines } from "../run/scratch.ts";

/** The day that the seed article was published. */
const PUBLISHED = "2023-09-13";
const GOALS: Readonly<Record<string, readonly [number, number]>> = {
  statements: [13, 16],
  entities: [13, 16],
  events: [9, 12],
  checks: [2, 2],
  boilerplate: [2, 2],
};

export const seed: Measure = {
  name: "seed",
  title: "The seed article against its record",
  run: async (options) => {
    const text = readFileSync(data("../seed/article.txt"), "utf8");
    const [reading] = await runTask("readArticle", [{ id: "seed", text, published: PUBLISHED }], options);
    const record = fileURLToPath(data("../seed/record.json"));
    const printed = await scorer("seed.mjs", record, scratchLines("seed.json", [reading]), "--why");
    // Faults name parts of the article, and are shown but not written.
    process.stderr.write(printed);
    return {
      tables: [
        {
          title: "",
          columns: [{ name: "kind" }, ...["right", "of", "at least", "aim"].map((name) => ({ name, digits: 0 }))],
          rows: seedCounts(printed).map(({ kind, right, of }) => [
            kind,
            right,
            of,
            GOALS[kind]?.[0] ?? null,
            GOALS[kind]?.[1] ?? null,
          ]),
        },
      ],
      notes: ["The scorer is score/seed.mjs of the development data."],
    };
  },
};

/** Lines such as “statements: 12 of 16” of what the scorer prints. */
function seedCounts(printed: string): { readonly kind: string; readonly right: number; readonly of: number }[] {
  return [...printed.matchAll(/^(\w+): (\d+) of (\d+)$/gmu)].map(([, kind, right, of]) => ({
    kind: kind!,
    right: Number(right),
    of: Number(of),
  }));
}
