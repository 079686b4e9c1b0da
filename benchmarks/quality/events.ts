import type { Reading } from "@hearsay/core";
import { jsonLines } from "../corpus/json-lines.ts";
import { scorer, tableRows } from "../metric/scorer.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import type { Options } from "../run/options.ts";
import { data } from "../run/paths.ts";
import { scratchLines } from "../run/scratch.ts";
import type { Cell, Table } from "../run/table.ts";

interface Relation {
  readonly id: string;
  readonly sentence: string;
}

interface Unit {
  readonly text: string;
  readonly events: readonly { readonly eventcode?: string }[];
}

const LAST = /macro F1 ([\d.]+); micro F1 ([\d.]+); answered (\d+) of (\d+)/u;

export const events: Measure = {
  name: "events",
  title: "Events: PLOVER types of relations, and sentences without an event",
  run: async (options) => ({
    tables: [...(await relationTables(options)), await noEventTable(options)],
    notes: [
      "Relations: PLOVER relations dev, each sentence read alone; the scorer is score/event-relation.mjs of the development data. Its root YIELD is the old name of RETREAT and CONCEDE together; the contract has no such type, so that macro F1 is at most 93.3.",
      "Without an event: rows of the PETRARCH unit tests with no event code. About half of them do tell of events that have no code there (a meeting, an attack, an order, a lawsuit), and count against us all the same.",
    ],
  }),
};

async function relationTables(options: Options): Promise<Table[]> {
  const rows = jsonLines<Relation>(data("event/plover-relations-dev.jsonl")).slice(0, options.limit ?? undefined);
  const readings = await runTask("readArticle", rows.map(({ id, sentence }) => ({ id, text: sentence })), options); // prettier-ignore
  const file = scratchLines("readings.ndjson", readings);
  const half = Math.ceil(rows.length / 2);
  const summary: Cell[][] = [];
  let types: Cell[][] = [];
  for (const [name, from, to] of [
    ["all", 0, rows.length],
    ["first half, looked at", 0, half],
    ["second half", half, rows.length],
  ] as const) {
    // prettier-ignore
    const printed = await scorer("event-relation.mjs", scratchLines("gold.jsonl", rows.slice(from, to)), file);
    const found = LAST.exec(printed);
    if (!found) throw new Error(`score/event-relation.mjs printed ${JSON.stringify(printed)}`);
    summary.push([name, ...found.slice(1, 5).map(Number), ...(name === "all" ? [62, 80] : [])]);
    if (name === "all")
      types = tableRows(printed).map((row) => [
        row["(index)"]!,
        ...["hit", "predicted", "gold", "f1"].map((column) => Number(row[column])),
      ]);
  }
  return [
    {
      title: "Relations",
      columns: [
        { name: "rows" },
        { name: "macro F1" },
        { name: "micro F1" },
        { name: "answered", digits: 0 },
        { name: "of", digits: 0 },
        { name: "at least" },
        { name: "aim" },
      ],
      rows: summary,
    },
    {
      title: "Relations by type",
      columns: [
        { name: "type" },
        { name: "right", digits: 0 },
        { name: "found", digits: 0 },
        { name: "gold", digits: 0 },
        { name: "F1" },
      ],
      rows: types,
    },
  ];
}

async function noEventTable(options: Options): Promise<Table> {
  const rows = jsonLines<Unit>(data("event/petrarch-unit.jsonl")).filter(({ events: coded }) =>
    coded.every(({ eventcode }) => !eventcode),
  );
  const readings: readonly Reading[] = await runTask("readArticle", rows.map(({ text }, i) => ({ id: String(i), text })), options); // prettier-ignore
  const wrong = readings.filter(({ events: found }) => found.some(({ status }) => status === "actual")).length;
  return {
    title: "Sentences without an event",
    columns: [
      { name: "rows", digits: 0 },
      { name: "with an actual event", digits: 0 },
      { name: "%" },
      { name: "at most" },
      { name: "aim" },
    ],
    rows: [[rows.length, wrong, (100 * wrong) / rows.length, 10, 3]],
  };
}
