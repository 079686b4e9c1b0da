import { type TimedDocument, type TimexSet, timexSets } from "../corpus/timexes.ts";
import { scorer, tableRows } from "../metric/scorer.ts";
import { chronoTimes } from "../peer/chrono.ts";
import { suTimes } from "../peer/corenlp/sutime.ts";
import { recognizedTimes } from "../peer/recognizers.ts";
import type { FoundTime } from "../peer/time-expression.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import { NotRun } from "../run/not-run.ts";
import type { Options } from "../run/options.ts";
import { scratchLines } from "../run/scratch.ts";
import type { Cell } from "../run/table.ts";

/** At least, and aim, of strict, relaxed and value F1. */
const GOALS: Readonly<Record<string, readonly (number | null)[]>> = {
  "MEANTIME dev": [70, 84, 86, 93, 66, 76],
  WikiWars: [null, null, null, null, 70, 85],
};

type System = (set: TimexSet, options: Options) => Promise<FoundTime[][]>;

const SYSTEMS: readonly (readonly [string, System])[] = [
  ["Hearsay", own],
  ["chrono-node", async ({ documents }) => documents.map(({ text, published }) => chronoTimes(text, published))],
  ["Microsoft recognizers", async ({ documents }) => documents.map(({ text, published }) => recognizedTimes(text, published))],
  ["SUTime (CoreNLP)", ({ documents }) => suTimes(documents)],
];

export const times: Measure = {
  name: "times",
  title: "Time expressions, from raw text",
  run: async (options) => {
    const notes = [
      "The scorer is score/time.mjs of the development data: strict and relaxed spans, and values of relaxed spans, F1. All systems get the date of publication.",
      "MEANTIME annotates the first six lines of a document: times that begin after them are left out of every answer.",
    ];
    const rows: Cell[][] = [];
    for (const set of timexSets(options)) {
      for (const [who, system] of SYSTEMS) {
        try {
          const found = await system(set, options);
          rows.push([set.name, who, ...(await scoresOf(set, found, true)), ...(who === "Hearsay" ? GOALS[set.name]! : [])]);
          if (who === "Hearsay" && set.name.startsWith("MEANTIME"))
            notes.push(
              `With the whole documents, Hearsay: ${(await scoresOf(set, found, false)).map((f1) => f1.toFixed(1)).join(" / ")}.`,
            );
        } catch (error) {
          if (!(error instanceof NotRun)) throw error;
          notes.push(`${who} not run on ${set.name}: ${error.message}`);
        }
      }
    }
    const goals = ["strict", "relaxed", "value"].flatMap((name) => [
      { name: `${name}, at least`, digits: 0 },
      { name: "aim", digits: 0 },
    ]);
    const columns = [
      { name: "set" },
      { name: "who" },
      { name: "strict F1" },
      { name: "relaxed F1" },
      { name: "value F1" },
      ...goals,
    ];
    return { tables: [{ title: "", columns, rows }], notes };
  },
};

async function own({ documents }: TimexSet, options: Options): Promise<FoundTime[][]> {
  const inputs = documents.map(({ id, text, published }) => ({ id, text, published }));
  return (await runTask("readArticle", inputs, options)).map((reading) =>
    reading.times.map(({ span, value }) => ({ span, value })),
  );
}

/** Strict, relaxed and value F1, in percent. */
async function scoresOf(
  { documents, endOf }: TimexSet,
  found: readonly (readonly FoundTime[])[],
  cut: boolean,
): Promise<number[]> {
  const readings = documents.map((document: TimedDocument, i) => ({
    document: { id: document.id },
    times: found[i]!.filter(({ span }) => !cut || span[0] < endOf(document)),
  }));
  const printed = await scorer("time.mjs", scratchLines("gold.jsonl", documents), scratchLines("readings.ndjson", readings));
  return tableRows(printed).map(({ f1 }) => Number(f1));
}
