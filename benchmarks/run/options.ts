import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";

/** What a run of benchmarks was asked for. */
export interface Options {
  /** Names of measures; empty: all. */
  readonly measures: readonly string[];
  /** Weights to measure; null: those of @hearsay/model-en. */
  readonly model: URL | null;
  /** The same weights before they were made int8. */
  readonly fp32: URL | null;
  /** Documents of each set to read; null: all. Such a run is for developing, and is not written to results. */
  readonly limit: number | null;
}

export const USAGE = `[MEASURE…] [--model FOLDER] [--fp32 FOLDER] [--limit N]`;

/** @throws TypeError for what is no option. */
export function parseOptions(words: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { model: { type: "string" }, fp32: { type: "string" }, limit: { type: "string" } },
  });
  const limit = values.limit === undefined ? null : Number(values.limit);
  if (limit !== null && !(Number.isInteger(limit) && limit > 0)) throw new TypeError(`--limit takes a whole number from 1 on`);
  return { measures: positionals, model: folder(values.model), fp32: folder(values.fp32), limit };
}

const folder = (path: string | undefined): URL | null =>
  path === undefined ? null : pathToFileURL(`${path.replace(/\/$/u, "")}/`);
