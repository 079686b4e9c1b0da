import type { Cell, Table } from "../run/table.ts";
import { median } from "../speed/one-core.ts";

export const RUNS = 7;

/** Asks several times: how many were found, and the median and slowest time in milliseconds. */
export async function timeQuestion(question: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  let hits = 0;
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now();
    hits = await question();
    times.push(performance.now() - before);
  }
  return [hits, median(times), Math.max(...times)];
}

export const questionTable = (rows: readonly Cell[][]): Table => ({
  title: "Questions",
  columns: [{ name: "asked for" }, { name: "hits", digits: 0 }, { name: "median ms" }, { name: "slowest ms" }],
  rows,
});
