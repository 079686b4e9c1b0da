import { type Ledger, openLedger } from "@hearsay/ledger";
import { hashPassword } from "@hearsay/web";
import { makeReport } from "../ledger/make-reading.ts";
import { scratchLedger } from "../ledger/scratch-ledger.ts";
import { timeAdditions, timeArranging } from "../ledger/time-additions.ts";
import type { Measure } from "../run/measure.ts";
import type { Cell, Table } from "../run/table.ts";
import { canPin } from "../speed/one-core.ts";
import { type Ask, askerOf } from "./asking.ts";
import { failures, type Load, openLoop, quantile } from "./open-loop.ts";
import { type Holdings, type Kind, KINDS, questionOf } from "./questions.ts";
import { startServer } from "./start-server.ts";

const DOCUMENTS = 10_000;
/** Seconds of each load; of a ledger that was limited, for developing, fewer. */
const [SECONDS, FEW_SECONDS] = [60, 5];
const [READING, FLOOD, OWNER] = [200, 1000, 10];
/** Of an owner's questions, so many are additions. */
const ADDITION = 5;
/** Questions that are asked one at a time before, to tell what each takes from how long it waits. */
const ALONE = 300;
const [READERS, FLOODERS] = [400, 50];
const PASSWORD = "only for measuring";
const COLUMNS: Table["columns"] = [{ name: "what" }, { name: "asked", digits: 0 }, { name: "failed", digits: 0 }, { name: "p50 ms" }, { name: "p99 ms" }, { name: "slowest ms" }]; // prettier-ignore

export const load: Measure = {
  name: "load",
  title: "Load: a server that strangers reach, on one core",
  run: async ({ limit }) => {
    const documents = limit ?? DOCUMENTS;
    const seconds = limit === null ? SECONDS : FEW_SECONDS;
    const { path, remove } = scratchLedger("serve");
    const holdings = await fill(path, documents);
    const server = await startServer(path);
    const { ask, close } = askerOf(server.origin);
    try {
      const reading = await read(ask, seconds, holdings);
      const flooded = await flood(ask, seconds, holdings);
      const memory = await server.memory();
      return { tables: [reading, ...flooded], notes: notesOf(documents, seconds, memory) };
    } finally {
      close();
      await server.stop();
      remove();
    }
  },
};

/** A ledger of made-up reports with their stories, and an owner. */
async function fill(path: string, documents: number): Promise<Holdings> {
  const ledger: Ledger = await openLedger(path);
  await timeAdditions(ledger, 0, documents, 32, makeReport);
  process.stderr.write(`${documents} documents …\n`);
  await timeArranging(ledger);
  const at = new Date().toISOString();
  await ledger.accounts.add("Owner", at);
  await ledger.accounts.setPasswordHash("Owner", await hashPassword(PASSWORD));
  const stories = (await ledger.stories(1_000_000)).map(({ id }) => id);
  const outlets = (await ledger.outlets(1000)).map(({ name }) => name);
  await ledger.close();
  return { documents, stories, outlets };
}

async function read(ask: Ask, seconds: number, holdings: Holdings): Promise<Table> {
  const kinds = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]));
  const failed = new Map<Kind, number>();
  const asked = async (index: number) => {
    const [kind, path] = questionOf(index, holdings);
    const before = performance.now();
    const answer = await ask({ method: "GET", path, from: reader(index) });
    kinds.get(kind)!.push(performance.now() - before);
    if (answer.status !== 200) failed.set(kind, (failed.get(kind) ?? 0) + 1);
    return answer;
  };
  // One at a time first, which also reads from the disk what is to be read for the first time.
  for (let index = 0; index < ALONE; index++) await asked(index + 10_000_000);
  const alone = new Map(kinds);
  for (const kind of KINDS) kinds.set(kind, []);
  failed.clear();
  const all = await openLoop(READING, seconds, asked);
  const rows = KINDS.map((kind): Cell[] => [`of these, ${kind}`, kinds.get(kind)!.length, failed.get(kind) ?? 0, ...spread(kinds.get(kind)!), quantile(alone.get(kind)!, 0.5)]); // prettier-ignore
  return {
    title: `Reading, ${READING} questions a second`,
    columns: [...COLUMNS, { name: "alone, p50 ms" }],
    rows: [[...rowOf("all", all), quantile([...alone.values()].flat(), 0.5)], ...rows],
  };
}

async function flood(ask: Ask, seconds: number, holdings: Holdings): Promise<readonly Table[]> {
  const signedIn = await ask({ method: "POST", path: "/api/session", body: JSON.stringify({ name: "Owner", password: PASSWORD }), from: "192.0.2.1" }); // prettier-ignore
  const [cookie = ""] = signedIn.cookies
    .map((one) => one.split(";")[0]!)
    .filter((one) => one.includes("=") && !one.endsWith("="));
  if (cookie === "") throw new Error(`the owner could not sign in: ${signedIn.status}`);
  const reply = JSON.stringify({ version: 1, name: "A flood", email: "flood@example.org", body: "x".repeat(500) });
  const additions: number[] = [];
  const owner = async (index: number) => {
    const adds = index % ADDITION === 0;
    const [, path] = questionOf(index, holdings);
    const before = performance.now();
    const question = adds ? ({ method: "POST", path: "/api/documents", body: JSON.stringify({ text: String(holdings.documents + index) }) } as const) : ({ method: "GET", path } as const); // prettier-ignore
    const answer = await ask({ ...question, cookie, from: "192.0.2.1" });
    if (adds) additions.push(performance.now() - before);
    return answer;
  };
  const [flooded, works] = await Promise.all([
    openLoop(FLOOD, seconds, (index) =>
      ask({ method: "POST", path: "/api/replies", body: reply, from: `198.51.100.${index % FLOODERS}` }),
    ),
    openLoop(OWNER, seconds, owner),
  ]);
  const answers: Table = {
    title: `A flood of ${FLOOD} replies a second from ${FLOODERS} addresses: what it was answered`,
    columns: [{ name: "status" }, { name: "answers", digits: 0 }],
    rows: [...flooded.statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => [status === 0 ? "none" : String(status), count]),
  };
  const rows = [["the flood, refused or not", flooded.times.length, flooded.statuses.get(0) ?? 0, ...spread(flooded.times)], rowOf("the owner", works), ["of these, additions", additions.length, null, ...spread(additions)]]; // prettier-ignore
  return [{ title: "The flood, and an owner who works meanwhile", columns: COLUMNS, rows }, answers];
}

const reader = (index: number): string => `203.0.${Math.floor((index % READERS) / 250)}.${(index % READERS) % 250}`;
const spread = (times: readonly number[]): readonly Cell[] => [quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1)];
const rowOf = (what: string, found: Load): Cell[] => [what, found.times.length, failures(found), ...spread(found.times)];

const notesOf = (documents: number, seconds: number, memory: number | null): readonly string[] => [
  `${documents} made-up reports in SQLite; ${seconds} s each. ${canPin() ? "The server is held to one core, what asks to another." : "The server could not be held to one core here."} It held ${memory === null ? "–" : memory.toFixed(0)} MiB at most.`,
  `Asked by node:http over kept connections and an open-loop scheduler of our own: the time of “all”, the flood and the owner counts from when a question was to be asked; of single kinds from when it was. To be reached: none failed and p99 under 250 ms.`,
  `Readers come from ${READERS} addresses through one proxy; the limits are those of “hearsay serve --public”. Of the owner's ${OWNER} questions a second, every ${ADDITION}th adds a document and finds its story; the reading with a model is left out.`,
];
