import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { checkWhole } from "../support/check-whole.ts";
import { runWriter } from "../support/run-writer.ts";
import { describeStores, type Stores } from "../support/stores.ts";

const ADDITIONS = 200;

/** Kills writers at random moments until all is added; says how many were killed. */
async function addAndKill({ place, open }: Stores, batch: number): Promise<number> {
  const there = place();
  const reported = new Set<number>();
  let kills = 0;
  for (let next = 0; next < ADDITIONS;) {
    const { lines, code, error } = await runWriter(there, { first: next, end: ADDITIONS, batch }, (writer, seen) => {
      const most = Math.random() * 60;
      const timer = setInterval(() => {
        if (seen() < most) return;
        clearInterval(timer);
        void wait(Math.random() * 15).then(() => writer.kill("SIGKILL"));
      }, 1);
      writer.once("exit", () => clearInterval(timer));
    });
    expect(error).toBe("");
    if (code === null) kills++;
    for (const line of lines) reported.add(Number(line.split(" ")[0]));
    next = reported.size;
  }
  const ledger = await open(there);
  const kept = await checkWhole(ledger);
  expect([...reported].filter((number) => !kept.has(number))).toStrictEqual([]);
  return kills;
}

describeStores("kill -9 of a writer", (stores) => {
  it.each([1, 8])(
    "loses nothing that was reported and leaves no half document, %i at a time",
    async (batch) => {
      expect(await addAndKill(stores, batch)).toBeGreaterThan(0);
    },
    240_000,
  );
});
