import { existsSync } from "node:fs";
import { createReader } from "@hearsay/core";
import { type Ledger, openLedger } from "@hearsay/ledger";
import { loadModel } from "@hearsay/model-en";
import { serve, type Serving } from "@hearsay/web";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../packages/model-en/test/support/chromium.ts";
import { loadStories } from "../corpus/stories/load-stories.ts";
import { makeReport } from "../ledger/make-reading.ts";
import { personOf } from "../ledger/random.ts";
import { scratchLedger } from "../ledger/scratch-ledger.ts";
import { timeAdditions, timeArranging } from "../ledger/time-additions.ts";
import type { Measure } from "../run/measure.ts";
import { NotRun } from "../run/not-run.ts";
import { repository } from "../run/paths.ts";
import type { Cell, Table } from "../run/table.ts";
import { quantile } from "../serve/open-loop.ts";
import { FIRST, type Holdings, STEPS } from "./steps.ts";
import { timeFirstView, timeStep } from "./time-step.ts";

const DOCUMENTS = 10_000;
const WORDS = 1200;
/** Each is done so often, in pages that are as new as a reader’s. */
const TURNS = 10;
const pages = new URL("packages/web/dist-app/", repository);
const COLUMNS: Table["columns"] = [{ name: "what" }, { name: "p50 ms", digits: 0 }, { name: "slowest ms", digits: 0 }, { name: "at most", digits: 0 }]; // prettier-ignore

export const views: Measure = {
  name: "views",
  title: "Views and interactions, in Chromium",
  run: async ({ limit }) => {
    const executablePath = findChromium();
    if (executablePath === null) throw new NotRun("there is no Chromium here");
    if (!existsSync(pages)) throw new NotRun("the app was not built: npm run build");
    const documents = limit ?? DOCUMENTS;
    const { path, remove } = scratchLedger("app");
    const ledger = await openLedger(path);
    let [serving, browser]: [Serving | null, Browser | null] = [null, null];
    try {
      const holdings = await fill(ledger, documents);
      serving = await serve({ ledger, intake: null, pages }, 0);
      browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] }); // prettier-ignore
      return { tables: await measure(browser, serving.address, holdings), notes: notesOf(documents, holdings) };
    } finally {
      await browser?.close();
      await serving?.close();
      await ledger.close();
      remove();
    }
  },
};

/** Made-up reports with their stories, and a real article of the length that is asked for, which the model reads. */
async function fill(ledger: Ledger, documents: number): Promise<Holdings> {
  await timeAdditions(ledger, 0, documents, 32, makeReport);
  process.stderr.write(`${documents} documents …\n`);
  await timeArranging(ledger);
  const reader = createReader({ model: await loadModel() });
  const texts = (await loadStories()).documents.map(({ input }) => input.text);
  let text = "";
  for (let at = 0; text.split(/\s+/u).length < WORDS; at++) text += `${text === "" ? "" : "\n\n"}${texts[at]}`;
  const reading = await reader.read({ text, title: "A long article", outlet: "Bench Post", published: "2024-06-01" });
  const by = { fetchedFrom: null, fetchedAt: "2024-06-01T00:00:00Z", model: "released", program: "benchmark" };
  const { version } = await ledger.add(reading, by);
  for await (const _ of ledger.arrange());
  const [story] = (await ledger.stories(2)).slice(1);
  // The commonest name, with the longest page.
  const [somebody] = await ledger.who(personOf(0), 1);
  const told = await ledger.story(story!.id);
  const derived = told!.members.find(({ lineage }) => lineage.origins[0]?.document != null);
  return {
    article: version,
    words: text.split(/\s+/u).length,
    records: reading.statements.length + reading.events.length,
    story: story!.id,
    who: somebody!.id,
    compare: derived === undefined ? [1, 2] : [Number(derived.lineage.origins[0]!.document), derived.version.version],
  };
}

async function measure(browser: Browser, address: string, holdings: Holdings): Promise<readonly Table[]> {
  const rowOf = (what: string, times: readonly number[], atMost: number): Cell[] => [what, quantile(times, 0.5), quantile(times, 1), atMost]; // prettier-ignore
  const first: Cell[][] = [];
  for (const { what, path, shown } of FIRST) {
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) times.push(await timeFirstView(browser, new URL(path(holdings), address), shown));
    first.push(rowOf(what, times, 1000));
  }
  const steps: Cell[][] = [];
  for (const step of STEPS) {
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) times.push(await timeStep(browser, address, step, holdings));
    steps.push(rowOf(step.what, times, 100));
  }
  return [
    { title: "First view, in a browser that has nothing of the app", columns: COLUMNS, rows: first },
    { title: "Interactions, from the key or the click until what it leads to is painted", columns: COLUMNS, rows: steps },
  ];
}

const notesOf = (documents: number, { words, records }: Holdings): readonly string[] => [
  `${documents} made-up reports and an article of ${words} words with ${records} statements and events, in SQLite; server, browser and what measures them share the machine's cores. Each ${TURNS} times.`,
  "A first view ends when the first card, or what else a reader came for, is painted; times within a page are those of its own clock.",
];
