import { jsonLines } from "../corpus/json-lines.ts";
import { scorer } from "../metric/scorer.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import { data } from "../run/paths.ts";
import { scratchLines } from "../run/scratch.ts";
import type { Cell } from "../run/table.ts";

const ROWS = 2000;
const PRINTED = /placed right ([\d.]+) of \d+; an event at the verb in ([\d.]+); right where there is an event ([\d.]+)/u;

export const eventPlace: Measure = {
  name: "event-place",
  title: "Where events take place: event location dev, from raw text",
  run: async (options) => {
    const all = jsonLines<{ readonly text: string }>(data("event/event-location-dev.jsonl")).slice(0, options.limit ?? ROWS);
    const readings = await runTask("readArticle", all.map(({ text }, i) => ({ id: String(i), text })), options); // prettier-ignore
    const half = Math.ceil(all.length / 2);
    const rows: Cell[][] = [];
    for (const [name, from, to] of [
      ["all", 0, all.length],
      ["first half, looked at", 0, half],
      ["second half", half, all.length],
    ] as const) {
      // prettier-ignore
      const some = readings.slice(from, to).map((reading, i) => ({ ...reading, document: { ...reading.document, id: String(i) } }));
      const printed = await scorer(
        "event-place.mjs",
        scratchLines("gold.jsonl", all.slice(from, to)),
        scratchLines("readings.ndjson", some),
      );
      const found = PRINTED.exec(printed);
      if (!found) throw new Error(`score/event-place.mjs printed ${JSON.stringify(printed)}`);
      rows.push([name, ...found.slice(1, 4).map(Number), ...(name === "all" ? [65, 85] : [])]);
    }
    const columns = ["rows", "right of all", "event at the verb", "right of those", "at least", "aim"].map((name) => ({ name }));
    return {
      tables: [{ title: "", columns, rows }],
      notes: [
        `${all.length} rows, in percent; the scorer is score/event-place.mjs of the development data. About a twentieth of its verbs only carry a noun (“launched an attack”), where the record guide puts the trigger on the noun.`,
      ],
    };
  },
};
