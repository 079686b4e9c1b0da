import { fileURLToPath } from "node:url";
import { jsonLines } from "../corpus/json-lines.ts";
import { POLNEAR_DEV } from "../corpus/articles.ts";
import { scorer, tableRows } from "../metric/scorer.ts";
import { data } from "../run/paths.ts";
import { scratchLines } from "../run/scratch.ts";

/** A line of the scorer of attribution, in percent. */
export interface AttributionRow {
  readonly measure: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What the scorer looks at in a reading. */
export interface ScoredReading {
  readonly document: { readonly id: string; readonly text: string };
  readonly statements: readonly unknown[];
}

/** Scores readings of PolNeAR dev, or of its first documents. */
export async function scoreAttribution(readings: readonly ScoredReading[]): Promise<AttributionRow[]> {
  const gold = data(POLNEAR_DEV);
  const rows = jsonLines<{ readonly id: string }>(gold);
  const some = readings.length < rows.length;
  const goldFile = some ? scratchLines("gold.jsonl", rows.slice(0, readings.length)) : fileURLToPath(gold);
  const printed = await scorer("attribution.mjs", goldFile, scratchLines("readings.ndjson", readings));
  return tableRows(printed).map(({ measure, precision, recall, f1 }) => ({
    measure: measure!,
    precision: Number(precision),
    recall: Number(recall),
    f1: Number(f1),
  }));
}
