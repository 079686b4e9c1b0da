import { statSync } from "node:fs";
import { type Ledger, openLedger } from "@hearsay/ledger";
import type { Measure } from "../run/measure.ts";
import type { Cell, Table } from "../run/table.ts";
import { QUERIES } from "./queries.ts";
import { questionTable, RUNS, timeQuestion } from "./time-questions.ts";
import { scratchLedger } from "./scratch-ledger.ts";
import { perDocument, timeAdditions } from "./time-additions.ts";

const DOCUMENTS = 100_000;
const STEPS = 10;
/** So many are added one by one before each step, and in the first thousand. */
const SINGLE = 1000;
const BATCH = 32;

export const scale: Measure = {
  name: "scale",
  title: "Scale: additions and questions while a ledger in SQLite grows",
  run: async ({ limit }) => {
    const documents = limit ?? DOCUMENTS;
    const { path, remove } = scratchLedger("scale");
    const ledger = await openLedger(path);
    const curve = await grow(ledger, documents);
    const questions = await ask(ledger);
    const { events, statements } = await ledger.counts();
    await ledger.close();
    const size = statSync(path).size;
    remove();
    return {
      tables: [curve, questions],
      notes: [
        `${documents} made-up readings, with ${events} events and ${statements} statements; the file has ${(size / 2 ** 30).toFixed(2)} GiB. “First” is the first thousand, one at a time; at most 2 was to be reached.`,
        `Questions: the first 20 hits with their evidence, median and slowest of ${RUNS}; the aim is under 100 ms.`,
      ],
    };
  },
};

async function grow(ledger: Ledger, documents: number): Promise<Table> {
  const step = Math.max(SINGLE + BATCH, Math.floor(documents / STEPS));
  const rows: Cell[][] = [];
  let [first, firstProcessor] = [0, 0];
  for (let start = 0; start < documents; start += step) {
    const alone = await timeAdditions(ledger, start, start + SINGLE, 1);
    const together = await timeAdditions(ledger, start + SINGLE, start + step, BATCH);
    first ||= perDocument(alone);
    firstProcessor ||= alone.processor / SINGLE;
    const times = [perDocument(alone) / first, alone.processor / SINGLE / firstProcessor];
    rows.push([start, perDocument(alone), ...times, perDocument(together)]);
    process.stderr.write(`${start + step} documents …\n`);
  }
  return {
    title: "Time of one addition, the reading aside",
    columns: [
      { name: "documents there", digits: 0 },
      { name: "one at a time, ms", digits: 2 },
      { name: "times the first", digits: 2 },
      { name: "processor, times the first", digits: 2 },
      { name: `${BATCH} at a time, ms each`, digits: 2 },
    ],
    rows,
  };
}

async function ask(ledger: Ledger): Promise<Table> {
  const rows: Cell[][] = [];
  for (const [what, query] of QUERIES)
    rows.push([what, ...(await timeQuestion(async () => (await ledger.find(query)).hits.length))]);
  return questionTable(rows);
}
