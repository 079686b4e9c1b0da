import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GazetteerData, Reading, Span } from "@hearsay/core";
import { openPlaceIndex } from "../../packages/model-en/src/places/open-place-index.ts";
import { type ToponymSet, toponymSets } from "../corpus/toponyms.ts";
import { spacyScript } from "../peer/spacy.ts";
import { runTask } from "../pool/run-task.ts";
import { command } from "../run/command.ts";
import type { Measure } from "../run/measure.ts";
import { shipped } from "../run/model.ts";
import { NotRun } from "../run/not-run.ts";
import type { Options } from "../run/options.ts";
import type { Cell, Table } from "../run/table.ts";
import { type ByName, mostPopulous, placedByName } from "./most-populous.ts";
import { type PlacedReading, scorePlaces, type PlaceScores } from "./score-places.ts";

/** At least, and aim, of found and placed and of the accuracy, by set. */
const GOALS: Readonly<Record<string, readonly (number | null)[]>> = {
  GeoVirus: [66, 80, 82, 92],
  "GeoWebNews dev": [50, 65, null, null],
};
/** spaCy's classes that are places. */
const PLACES = new Set(["GPE", "LOC", "FAC"]);
const RUNS = 5;

export const places: Measure = {
  name: "places",
  title: "Places: toponyms found and placed, from raw text",
  run: async (options) => {
    const index = openPlaceIndex(readFileSync(new URL("places.bin", shipped)));
    const names = JSON.parse(readFileSync(new URL("gazetteer.json", shipped), "utf8")) as GazetteerData;
    const choose = mostPopulous(index, names);
    const notes = [
      "The scorer is score/place.mjs of the development data: right is within 161 km. Most populous: the place of most people that our index has for each name; beside ours, for the same names. A state's point differs between sources, of large ones by more than that.",
    ];
    const rows: Cell[][] = [];
    for (const set of toponymSets(options)) rows.push(...(await rowsOf(set, choose, options, notes)));
    const columns = [
      "set",
      "who",
      "found F1",
      "placed P",
      "R",
      "F1",
      "at least",
      "aim",
      "accuracy",
      "at least",
      "aim",
      "AUC",
      "median km",
    ];
    const digits: Readonly<Record<string, number>> = { AUC: 3, "median km": 0 };
    return {
      tables: [{ title: "", columns: columns.map((name) => ({ name, digits: digits[name] ?? 1 })), rows }, await loading()],
      notes: [...new Set(notes)],
    };
  },
};

/** Ours, the baseline on our names, and the baseline on spaCy's. */
async function rowsOf(set: ToponymSet, choose: ByName, options: Options, notes: string[]): Promise<Cell[][]> {
  const readings = await runTask("readArticle", set.articles, options);
  const textOf = (at: number): string => set.articles[at]!.text;
  const populous = readings.map((reading, i) => placedByName(reading.document.id, textOf(i), placeNames(reading), choose));
  const rows = [
    cells(set.name, "Hearsay", await scorePlaces(set, readings), GOALS[set.name] ?? []),
    cells(set.name, "our names, most populous", await scorePlaces(set, populous), []),
  ];
  try {
    rows.push(cells(set.name, "spaCy md, most populous", await scorePlaces(set, await spacyReadings(set, choose)), []));
  } catch (error) {
    if (!(error instanceof NotRun)) throw error;
    notes.push(`spaCy not run: ${error.message}`);
  }
  return rows;
}

/** The names of all that a reading takes for a place or a facility, placed or not. */
const placeNames = ({ entities }: Reading): Span[] =>
  entities
    .filter(({ kind }) => kind === "place" || kind === "facility")
    .flatMap(({ mentions }) => mentions.filter(({ form }) => form === "name").map(({ span }) => span));

async function spacyReadings({ articles }: ToponymSet, choose: ByName): Promise<PlacedReading[]> {
  const given = articles.map(({ text }) => `${JSON.stringify({ words: [], spaces: [], text })}\n`).join("");
  const printed = await spacyScript("spacy_names.py", [], given);
  return printed
    .trim()
    .split("\n")
    .map((line, i) => {
      const found = (JSON.parse(line) as { readonly text: readonly (readonly [number, number, string])[] }).text;
      const names = found.filter(([, , label]) => PLACES.has(label)).map(([start, end]): Span => [start, end]);
      return placedByName(articles[i]!.id!, articles[i]!.text, names, choose);
    });
}

const cells = (set: string, who: string, scores: PlaceScores, goals: readonly (number | null)[]): Cell[] => [
  set,
  who,
  scores.found,
  scores.precision,
  scores.recall,
  scores.placed,
  goals[0] ?? null,
  goals[1] ?? null,
  scores.accuracy,
  goals[2] ?? null,
  goals[3] ?? null,
  scores.area,
  scores.medianError,
];

/** What it takes to open the index in a fresh process. */
async function loading(): Promise<Table> {
  const script = fileURLToPath(new URL("load-places.mjs", import.meta.url));
  const runs: { readonly milliseconds: number; readonly mebibytes: number }[] = [];
  for (let run = 0; run < RUNS; run++)
    runs.push(JSON.parse(await command(process.execPath, ["--conditions=@hearsay/source", script])));
  const most = (values: readonly number[]): number => Math.max(...values);
  return {
    title: "Opening the index of places in a fresh process",
    columns: [{ name: "measure" }, { name: `most of ${RUNS}` }, { name: "at most", digits: 0 }],
    rows: [
      ["milliseconds", most(runs.map(({ milliseconds }) => milliseconds)), 150],
      ["memory, MiB", most(runs.map(({ mebibytes }) => mebibytes)), 80],
    ],
  };
}
