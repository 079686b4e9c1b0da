import { fileURLToPath } from "node:url";
import type { Measure } from "../run/measure.ts";
import { completeModel, shipped } from "../run/model.ts";
import { makeArticles } from "./make-articles.ts";
import { onOneCore } from "./one-core.ts";

const WARM = 10;
const ARTICLES = 50;
/** The stages that say what happened, when and where; those before them say who speaks. */
const ADDED: ReadonlySet<string> = new Set(["times", "places", "events", "checks"]);

type Seconds = Readonly<Record<string, number>>;

export const stages: Measure = {
  name: "stages",
  title: "Time of each stage of a reading",
  run: async ({ model, limit }) => {
    const input = JSON.stringify(makeArticles(WARM + (limit ?? ARTICLES)));
    const script = fileURLToPath(new URL("time-stages.ts", import.meta.url));
    const words = ["--conditions=@hearsay/source", script, completeModel(model ?? shipped).href];
    const seconds = await onOneCore<Seconds>(process.execPath, words, input);
    const sum = (names: readonly string[]): number => names.reduce((total, name) => total + seconds[name]!, 0);
    const names = Object.keys(seconds);
    const whole = sum(names);
    const added = sum(names.filter((name) => ADDED.has(name)));
    return {
      tables: [
        {
          title: "",
          columns: [{ name: "stage" }, { name: "% of the time" }],
          rows: names.map((name) => [name, (100 * seconds[name]!) / whole]),
        },
        {
          title: "Times, places, events and checks",
          columns: [{ name: "added to all before them, %" }, { name: "at most" }, { name: "aim" }],
          rows: [[(100 * added) / (whole - added), 25, 10]],
        },
      ],
      notes: [`${limit ?? ARTICLES} articles of 600 words, one thread, in one process; ${WARM} others warm up.`],
    };
  },
};
