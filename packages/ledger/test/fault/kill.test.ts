import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { checkWhole } from "../support/check-whole.ts";
import { runWriter } from "../support/run-writer.ts";
import { openStore } from "../../src/store/open-store.ts";
import { describeStores, type Place, type Stores } from "../support/stores.ts";

const ADDITIONS = 200;

/** Kills writers at random moments until all is added; says how many were killed. */
async function addAndKill(
  { place, open }: Stores,
  {
    batch,
    additions = ADDITIONS,
    arrange = false,
    there = place(),
  }: { batch: number; additions?: number; arrange?: boolean; there?: Place },
): Promise<number> {
  const reported = new Set<number>();
  let kills = 0;
  for (let next = 0; next < additions;) {
    const { lines, code, error } = await runWriter(there, { first: next, end: additions, batch, arrange }, (writer, seen) => {
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
      expect(await addAndKill(stores, { batch })).toBeGreaterThan(0);
    },
    240_000,
  );

  it("leaves no half story: what was not arranged is, the next time, once", async () => {
    const there = stores.place();
    expect(await addAndKill(stores, { batch: 1, additions: 80, arrange: true, there })).toBeGreaterThan(0);
    const ledger = await stores.open(there);
    for await (const _ of ledger.arrange());
    const store = await openStore(there.location, there.options);
    const count = async (what: string): Promise<number> => {
      const { rows } = await sql.raw<{ n: number }>(`select count(*) as n from ${what}`).execute(store.database);
      return rows[0]!.n;
    };
    for (const table of ["fingerprint", "story_member", "(select distinct version from lineage) l"])
      expect(await count(table)).toBe(80);
    expect(await count("ledger_event_evidence")).toBe(await count("event"));
    expect(await count("ledger_statement_evidence")).toBe(await count("statement"));
    expect(await count("ledger_entity_member")).toBe(await count("entity"));
    for (const kind of ["event", "statement"]) {
      const table = `ledger_${kind}`;
      expect(
        await count(`${table} h where lines < 1 or not exists (select 1 from ${table}_evidence e where e.holder = h.id)`),
      ).toBe(0);
    }
    expect(
      await count("ledger_entity h where members <> (select count(*) from ledger_entity_member m where m.holder = h.id)"),
    ).toBe(0);
    await store.close();
  }, 240_000);
});
