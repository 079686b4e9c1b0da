import { expect, it } from "vitest";
import type { FindQuery, Ledger } from "@hearsay/ledger";
import { collect } from "../support/collect.ts";
import { buildReading } from "../support/build-reading.ts";
import { denial, ferry } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores, type Stores } from "../support/stores.ts";

const why = { reason: "it was made up", at: "2024-06-01T00:00:00Z" };

async function filled({ open, place }: Stores) {
  const there = place();
  const ledger = await open(there);
  for (const reading of [ferry, denial]) await ledger.add(reading, provenance);
  return { ledger, there };
}

/** What is marked as withdrawn, and what has nothing left to rest on, by kind and number within the document. */
async function lost(ledger: Ledger, query: FindQuery = {}): Promise<readonly string[]> {
  const { hits } = await ledger.find({ ...query, order: "oldest" });
  return hits.filter(({ withdrawn }) => withdrawn).map((hit) => (hit.kind === "event" ? hit.event.id : hit.statement.id));
}
async function unsupported(ledger: Ledger): Promise<readonly string[]> {
  const all = await collect(
    ledger.unsupported(),
    ({ kind, holder, records }) =>
      `${kind} ${holder ?? "-"}: ${records.map((id) => `${Math.floor(id / 2 ** 20)}.${id % 2 ** 20}`).join(" ")}`,
  );
  return all.toSorted();
}

describeStores("withdrawing", (stores) => {
  it("a document takes all that it says along", async () => {
    const { ledger } = await filled(stores);
    await ledger.withdraw("document", ferry.document.url!, why);
    expect(await lost(ledger)).toStrictEqual(["v1", "s1", "v2", "v3"]);
    expect(await unsupported(ledger)).toStrictEqual(["event -: 1.0", "event -: 1.1", "event -: 1.2", "statement -: 1.0"]);
    expect(await ledger.counts()).toMatchObject({ documents: 2, events: 5 });
  });

  it("a source takes what it says along, and what rests on that", async () => {
    const { ledger } = await filled(stores);
    await ledger.withdraw("source", "Mara Olin", why);
    expect(await lost(ledger)).toStrictEqual(["v1", "s1"]);
    expect(await unsupported(ledger)).toStrictEqual(["event -: 1.0", "statement -: 1.0"]);
  });

  it("a source that nobody cites takes nothing along, nor does one that only acts", async () => {
    const { ledger } = await filled(stores);
    await ledger.withdraw("source", "Jonas Olin", why);
    await ledger.withdraw("source", "Nobody", why);
    await ledger.withdraw("statement", "77", why);
    await ledger.withdraw("document", "https://nowhere.example/", why);
    expect(await lost(ledger)).toStrictEqual([]);
    expect(await unsupported(ledger)).toStrictEqual([]);
  });

  it("a relay takes along what came through it alone", async () => {
    const { ledger } = await filled(stores);
    await ledger.add(
      buildReading("Bo said it rained, the Daily Gull and the Tern wrote.", {
        url: "https://d.example/",
        published: "2024-06-01",
        entities: [{ name: "Bo" }, { name: "Daily Gull", words: ["the Daily Gull"] }, { name: "Tern", words: ["the Tern"] }],
        statements: [{ source: "Bo", via: ["Daily Gull", "Tern"], cue: "said", content: "it rained" }],
      }),
      provenance,
    );
    await ledger.withdraw("source", "the Daily Gull", why);
    expect(await lost(ledger)).toStrictEqual(["s1"]);
    expect(await unsupported(ledger)).toStrictEqual(["statement -: 2.0"]);
  });

  it("an outlet takes along all that it published", async () => {
    const { ledger } = await filled(stores);
    await ledger.withdraw("source", "MORNING Herald", why);
    expect(await lost(ledger)).toStrictEqual(["v1", "s1", "v2", "s2"]);
  });

  it("a statement takes along the statements within it and the events that rest on them", async () => {
    const { ledger } = await filled(stores);
    const [said] = (await ledger.find({ act: "deny" })).hits;
    await ledger.withdraw("statement", String(said!.id), why);
    expect(await lost(ledger)).toStrictEqual(["v1", "s1", "s2"]);
    expect(await unsupported(ledger)).toStrictEqual(["event -: 2.0", "statement -: 2.0", "statement -: 2.1"]);
  });

  it("is undone with its reason, and can be done again", async () => {
    const { ledger } = await filled(stores);
    const first = await ledger.withdraw("source", "Mara Olin", why);
    expect(await ledger.withdraw("source", "mara  olin", { ...why, reason: "another" })).toStrictEqual(first);
    expect(await ledger.restore(first.id, { reason: "it was true", at: "2024-06-02" })).toMatchObject({
      restoredReason: "it was true",
    });
    expect(await ledger.restore(first.id, why)).toBeNull();
    expect(await lost(ledger)).toStrictEqual([]);
    expect(await unsupported(ledger)).toStrictEqual([]);
    expect((await ledger.withdraw("source", "Mara Olin", why)).id).not.toBe(first.id);
    expect((await ledger.withdrawals()).map(({ restoredAt }) => restoredAt === null)).toStrictEqual([false, true]);
    await expect(ledger.withdraw("source", "!", why)).rejects.toMatchObject({ code: "invalid-query" });
  });
});
