import { polnearArticles } from "../corpus/articles.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import type { Options } from "../run/options.ts";
import type { Cell } from "../run/table.ts";
import { type AttributionRow, scoreAttribution } from "./score-attribution.ts";

/** At least, and aim, by the scorer's names. */
const GOALS: Readonly<Record<string, readonly [least: number, aim: number]>> = {
  "relation 0.5 + source": [66, 77],
  "tokens content": [86, 91],
  "exact source": [76, 83],
  "exact cue": [68, 75],
  "exact content": [62, 73],
};

/** What is scored also as the model tags it, before the refiners and the trimming of the cue. */
const AS_TAGGED: readonly string[] = ["exact source", "exact cue", "exact content", "relation 0.5 + source"];

export const attribution: Measure = {
  name: "attribution",
  title: "Attribution: PolNeAR dev, from raw text",
  run: async (options) => {
    const { printed, raw, articles } = await attributionRows(options);
    const tagged = raw.filter(({ measure }) => AS_TAGGED.includes(measure));
    return {
      tables: [
        {
          title: "",
          columns: ["measure", "precision", "recall", "F1", "at least", "aim"].map((name) => ({ name })),
          rows: [
            ...printed.map((row) => cells(row, GOALS[row.measure])),
            ...tagged.map((row) => cells({ ...row, measure: `${row.measure}, as the model tags it` }, undefined)),
          ],
        },
      ],
      notes: [
        `${articles} articles; the scorer is score/attribution.mjs of the development data. Two annotators agree at 75.3 on “relation 0.5 + source”.`,
        "Cues are printed without auxiliaries and adverbs, as the record guide asks; PolNeAR's have them. The last rows score what the model tags, before the refiners, and before the cue is trimmed.",
      ],
    };
  },
};

/** Rows of the scorer for the readings as they are printed, and for what the model proposes before any refiner. */
export async function attributionRows(
  options: Pick<Options, "limit" | "model">,
): Promise<{ readonly printed: AttributionRow[]; readonly raw: AttributionRow[]; readonly articles: number }> {
  const articles = polnearArticles(options);
  const readings = await runTask("readArticle", articles, options);
  const proposals = await runTask(
    "readRawCues",
    articles.map(({ text }) => text),
    options,
  );
  const raw = articles.map(({ id, text }, i) => ({ document: { id: id!, text }, statements: proposals[i]! }));
  return { printed: await scoreAttribution(readings), raw: await scoreAttribution(raw), articles: articles.length };
}

const cells = ({ measure, precision, recall, f1 }: AttributionRow, goal: readonly [number, number] | undefined): Cell[] => [
  measure,
  precision,
  recall,
  f1,
  goal?.[0] ?? null,
  goal?.[1] ?? null,
];
