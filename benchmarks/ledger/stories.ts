import { openLedger } from "@hearsay/ledger";
import type { Measure } from "../run/measure.ts";
import type { Cell } from "../run/table.ts";
import { makeReport } from "./make-reading.ts";
import { scratchLedger } from "./scratch-ledger.ts";
import { personOf } from "./random.ts";
import { questionTable, timeQuestion } from "./time-questions.ts";
import { perDocument, timeAdditions, timeArranging } from "./time-additions.ts";

const DOCUMENTS = 100_000;
const STEPS = 10;
/** So many are timed at the beginning of each step. */
const TIMED = 1000;
const BATCH = 32;

export const stories: Measure = {
  name: "stories",
  title: "Stories: finding story, lineage and corroboration while a ledger in SQLite grows",
  run: async ({ limit }) => {
    const documents = limit ?? DOCUMENTS;
    const step = Math.max(TIMED, Math.floor(documents / STEPS));
    const { path, remove } = scratchLedger("stories");
    const ledger = await openLedger(path);
    const rows: Cell[][] = [];
    let [first, firstProcessor] = [0, 0];
    for (let start = 0; start < documents; start += step) {
      const timed = Math.min(TIMED, documents - start);
      await timeAdditions(ledger, start, start + timed, BATCH, makeReport);
      const arranged = await timeArranging(ledger);
      first ||= perDocument(arranged);
      firstProcessor ||= arranged.processor / timed;
      rows.push([start, perDocument(arranged), perDocument(arranged) / first, arranged.processor / timed / firstProcessor]);
      await timeAdditions(ledger, start + timed, Math.min(documents, start + step), BATCH);
      await timeArranging(ledger);
      process.stderr.write(`${start + step} documents … (${perDocument(arranged).toFixed(1)} ms)\n`);
    }
    const found = await ledger.stories(1_000_000);
    const questions = [
      ["who: the commonest name", ...(await timeQuestion(async () => (await ledger.who(personOf(0))).length))],
      [
        "who: the commonest first name",
        ...(await timeQuestion(async () => (await ledger.who(personOf(0).split(" ")[0]!)).length)),
      ],
      ["told over two lines or more", ...(await timeQuestion(async () => (await ledger.find({ lines: 2 })).hits.length))],
      [
        "a source, over two lines or more",
        ...(await timeQuestion(async () => (await ledger.find({ lines: 2, source: personOf(0) })).hits.length)),
      ],
      ["the latest stories", ...(await timeQuestion(async () => (await ledger.stories()).length))],
      ["a story, told", ...(await timeQuestion(async () => (await ledger.story(found[0]!.id))!.claims.length))],
    ];
    await ledger.close();
    remove();
    return {
      tables: [
        {
          title: "Time of one document",
          columns: [
            { name: "documents there", digits: 0 },
            { name: "ms", digits: 1 },
            { name: "times the first", digits: 2 },
            { name: "processor, times the first", digits: 2 },
          ],
          rows,
        },
        questionTable(questions),
      ],
      notes: [
        `${documents} made-up readings; ${found.length} stories were found. Those that are timed, a thousand at each step, are four to a story, one of these a copy; between them are readings that have nothing to do with one another. “First” is the first thousand; at most 2 was to be reached.`,
        "With everything that is kept: story, lineage, merges of events, statements and entities, carriers, lines, contradictions, drift.",
      ],
    };
  },
};
