import { fileURLToPath } from "node:url";
import { spacyPython } from "../peer/spacy.ts";
import { completeModel, shipped } from "../run/model.ts";
import type { Measure } from "../run/measure.ts";
import { NotRun } from "../run/not-run.ts";
import type { Cell } from "../run/table.ts";
import { countWords, makeArticles } from "./make-articles.ts";
import { median, canPin, onOneCore, type Timing } from "./one-core.ts";

/** Articles that are timed, after ten that warm up. */
const ARTICLES = 50;
const WARM = 10;
const ROUNDS = 3;

export const throughput: Measure = {
  name: "throughput",
  title: "Speed: one core, articles of 600 words",
  run: async ({ model, limit }) => {
    const articles = makeArticles(WARM + (limit ?? ARTICLES));
    const input = JSON.stringify(articles);
    const words = countWords(articles.slice(WARM).join(" "));
    const script = fileURLToPath(new URL("time-articles.ts", import.meta.url));
    const folder = completeModel(model ?? shipped).href;
    const own = ["--conditions=@hearsay/source", script, folder, "native"];
    const { python, why } = await peer();
    const [ours, theirs]: [Timing[], Timing[]] = [[], []];
    // By turns, so that whatever else the machine does falls on both.
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await onOneCore(process.execPath, own, input));
      if (python !== null)
        theirs.push(await onOneCore(python, [fileURLToPath(new URL("../peer/spacy_speed.py", import.meta.url))], input));
    }
    const rows = [row("Hearsay, everything on", ours, words, [6, 10])];
    if (theirs.length > 0) rows.push(row("spaCy md, all components", theirs, words));
    const ratio = theirs.length > 0 ? median(ours.map(({ seconds }, i) => theirs[i]!.seconds / seconds)).toFixed(2) : null;
    return {
      tables: [
        {
          title: "",
          columns: [
            { name: "who" },
            { name: "articles/s" },
            { name: "words/s", digits: 0 },
            { name: "ms an article, median", digits: 0 },
            { name: "slowest, ms", digits: 0 },
            { name: "processor ms an article", digits: 0 },
            { name: "memory, MiB", digits: 0 },
            { name: "at least" },
            { name: "aim" },
          ],
          rows,
        },
      ],
      notes: [
        `${articles.length - WARM} articles of our own making, ${words} words; ${WARM} others warm up. Median of ${ROUNDS} rounds, by turns; ${canPin() ? "each process is held to one core" : "not held to one core: no taskset here"}, one thread.`,
        ...(ratio === null
          ? [`spaCy not run: ${why}`]
          : [
              `Hearsay reads ${ratio} times as many articles as spaCy md in the same run; spaCy gives tags, trees, lemmas and names, and no attribution, coreference or roles.`,
            ]),
      ],
    };
  },
};

async function peer(): Promise<{ readonly python: string | null; readonly why: string }> {
  try {
    return { python: await spacyPython(), why: "" };
  } catch (error) {
    if (!(error instanceof NotRun)) throw error;
    return { python: null, why: error.message };
  }
}

function row(who: string, timings: readonly Timing[], words: number, goal?: readonly [number, number]): Cell[] {
  const seconds = median(timings.map((timing) => timing.seconds));
  const each = timings.flatMap((timing) => timing.each);
  const cpu = (1000 * median(timings.map((timing) => timing.cpu))) / timings[0]!.each.length;
  const rss = median(timings.map((timing) => timing.rss));
  const count = timings[0]!.each.length;
  return [who, count / seconds, words / seconds, median(each), Math.max(...each), cpu, rss, goal?.[0] ?? null, goal?.[1] ?? null];
}
