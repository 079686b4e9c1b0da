import { beforeEach, describe, expect, it } from "vitest";
import type { FindQuery, Hit, Ledger, Page } from "@hearsay/ledger";
import { addBatch } from "../../src/add/add-batch.ts";
import { find } from "../../src/find/find.ts";
import { LIMITS } from "../../src/find/limits.ts";
import { migrate } from "../../src/migration/migrate.ts";
import { openStore } from "../../src/store/open-store.ts";
import { collect } from "../support/collect.ts";
import { buildReading } from "../support/build-reading.ts";
import { denial, ferry, numbered } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores, type Place } from "../support/stores.ts";

const nameOf = (hit: Hit): string => {
  const { text } = ferry.document.url === hit.origin.url ? ferry.document : denial.document;
  return hit.kind === "event" ? text.slice(...hit.event.trigger) : text.slice(...hit.statement.content[0]!);
};

describeStores("finding", ({ open, place }) => {
  let ledger: Ledger;
  let shared: Place | undefined;
  beforeEach(async () => {
    ledger = await open((shared ??= place()));
    for (const reading of [ferry, denial]) await ledger.add(reading, provenance);
  });
  const found = async (query: FindQuery): Promise<readonly string[]> => (await ledger.find(query)).hits.map(nameOf);

  describe("names", () => {
    const cases: readonly (readonly [FindQuery, readonly string[]])[] = [
      [{ source: "Olin", kinds: "statement" }, ["that Norland had attacked Sundria", "the ferry was towed away"]],
      [{ source: "mara OLIN" }, ["towed", "the ferry was towed away"]],
      [{ source: "Jonas" }, []],
      [{ via: "Gull" }, ["that Norland had attacked Sundria"]],
      [{ via: "Olin" }, []],
      [{ actor: "coast" }, ["met", "close"]],
      [{ actor: "Coast Guard" }, ["close"]],
      // Both words are there, of two actors.
      [{ actor: "Jonas Coast" }, []],
      [{ recipient: "smugglers" }, ["arrested"]],
      [{ recipient: "Police" }, []],
      [{ place: "Tolvik" }, ["arrested"]],
      [{ place: "Norland" }, []],
      [{ actor: "Norland", recipient: "Sundria" }, ["attacked"]],
      [{ actor: "Sundria", recipient: "Norland" }, []],
    ];
    it.each(cases)("%j", async (query, expected) => {
      expect(await found(query)).toStrictEqual(expected);
    });
  });

  describe("kinds, types and times", () => {
    const cases: readonly (readonly [FindQuery, readonly string[]])[] = [
      [{ type: "ASSAULT" }, ["attacked"]],
      [{ type: ["CONSULT", "ASSAULT"] }, ["met", "attacked"]],
      [{ type: [] }, []],
      [{ mode: "arrest" }, ["arrested"]],
      [{ status: "possible" }, ["close"]],
      [{ background: true }, ["attacked"]],
      [{ act: "deny" }, ["that Norland had attacked Sundria"]],
      [{ certainty: "possible" }, ["attacked Sundria"]],
      [{ country: "NO" }, ["arrested"]],
      [{ box: { south: 60, north: 61, west: 5, east: 6 } }, ["arrested"]],
      [{ box: { south: -20, north: 0, west: 170, east: -170 } }, ["met"]],
      [{ time: { from: "2024-04-29", to: "2024-04-30" } }, ["arrested"]],
      [{ time: { to: "2024-04-29" } }, ["attacked"]],
      [{ time: { from: "2020-12-31T23:00:00Z" } }, ["attacked", "arrested"]],
      [{ time: { from: "2021-01-01" } }, ["arrested"]],
      [{ published: { from: "2024-05-02" }, kinds: "event" }, ["met", "attacked"]],
      [{ published: { to: "2024-05-03" }, kinds: "statement" }, ["the ferry was towed away"]],
      [{ outlet: "morning herald", kinds: "event" }, ["met", "attacked"]],
      [{ outlet: "herald" }, []],
      [{ lines: 1 }, []],
      [{ order: "time" }, ["attacked", "arrested"]],
      [{ order: "oldest", type: "COERCE" }, ["towed", "arrested", "close"]],
    ];
    it.each(cases)("%j", async (query, expected) => {
      expect(await found(query)).toStrictEqual(expected);
    });
  });

  describe("words", () => {
    const cases: readonly (readonly [FindQuery, readonly string[]])[] = [
      [{ text: "smuggler", order: "newest" }, ["arrested"]],
      [{ text: "closing", order: "newest" }, ["close"]],
      [{ text: '"ferry was towed"', kinds: "event", order: "newest" }, ["towed"]],
      [{ text: '"towed ferry"', order: "newest" }, []],
      [{ text: "ferry OR harbour", kinds: "event", order: "newest" }, ["close", "towed"]],
      [{ text: "norland -harbour", kinds: "event", order: "newest" }, ["attacked"]],
      [{ text: "the of", kinds: "event", order: "newest" }, ["close"]],
      [{ text: "helicopter" }, []],
      [{ text: "Norland", actor: "guard" }, ["close"]],
      [{ text: 'AND "NEAR(' }, []],
    ];
    it.each(cases)("%j", async (query, expected) => {
      expect(await found(query)).toStrictEqual(expected);
    });

    it("ranks what fits best first", async () => {
      ledger = await open();
      await ledger.add(
        buildReading("Whales, whales and whales were shot. Many men, far off, on boats of all kinds, hunted whales.", {
          url: "https://c.example/",
          events: [
            { trigger: "hunted", type: "ASSAULT" },
            { trigger: "shot", type: "ASSAULT" },
          ],
        }),
        provenance,
      );
      const { hits } = await ledger.find({ text: "whales" });
      expect(hits.map((hit) => hit.id % 2 ** 20)).toStrictEqual([1, 0]);
    });
  });

  it("gives the evidence word for word, with names and origin", async () => {
    const [hit] = (await ledger.find({ mode: "arrest" })).hits;
    expect(hit).toMatchObject({
      kind: "event",
      evidence: { text: "Police arrested two smugglers in Tolvik on Monday." },
      names: { e2: "Police", e3: "two smugglers", e4: "Tolvik" },
      origin: { url: "https://news.example/ferry", outlet: "The Tolvik Post", fetchedFrom: "/in/box.txt", number: 1 },
      event: ferry.events[1],
      statement: null,
      lines: null,
      withdrawn: false,
    });
    expect(ferry.document.text.slice(...hit!.evidence.span)).toBe(hit!.evidence.text);
    const [said] = (await ledger.find({ mode: "seize" })).hits;
    expect(said).toMatchObject({ statement: ferry.statements[0], names: { e1: "Mara Olin" } });
  });

  it("leaves out what a newer version has replaced, unless asked", async () => {
    ledger = await open();
    await ledger.add(ferry, provenance);
    await ledger.add(buildReading("Nothing happened.", { url: ferry.document.url }), provenance);
    expect(await found({ mode: "arrest" })).toStrictEqual([]);
    expect(await found({ mode: "arrest", superseded: true })).toStrictEqual(["arrested"]);
  });
});

describeStores("paging", ({ open, place }) => {
  it.each(["newest", "oldest", "relevance"] as const)("gives each record once, in the order %s", async (order) => {
    const ledger = await open();
    const readings = Array.from({ length: 25 }, (_, index) => numbered(index));
    await collect(ledger.addAll(readings.map((reading) => ({ reading, provenance }))));
    const query: FindQuery = { text: "quay", order };
    const whole = (await ledger.find({ ...query, limit: 1000 })).hits.map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(whole).size).toBe(75);
    const pieces = await collect(ledger.stream({ ...query, limit: 7 }), ({ kind, id }) => `${kind} ${id}`);
    expect(pieces.toSorted()).toStrictEqual(whole.toSorted());
    if (order !== "relevance") expect(pieces).toStrictEqual(whole);
  });

  it("gives the newest first, page after page, where a word is too common to be ranked by, and says so", async () => {
    const there = place();
    const store = await openStore(there.location, there.options);
    await migrate(store, false);
    await addBatch(
      store,
      Array.from({ length: 25 }, (_, index) => ({ reading: numbered(index), provenance })),
    );
    const query: FindQuery = { text: "quay", kinds: "event", limit: 4 };
    expect((await find(store, query, { ...LIMITS, ranked: 50 })).order).toBe("relevance");
    const given: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Page = await find(store, cursor === undefined ? query : { ...query, cursor }, {
        ...LIMITS,
        ranked: 49,
      });
      expect(page.order).toBe("newest");
      given.push(...page.hits.map(({ id }) => id));
      ({ cursor } = page);
    }
    expect(given).toHaveLength(50);
    expect(given).toStrictEqual(given.toSorted((a, b) => b - a));
    await store.close();
  });

  it("finds the same, whichever way it goes", async () => {
    const there = place();
    const store = await openStore(there.location, there.options);
    await migrate(store, false);
    const readings = [ferry, denial, ...Array.from({ length: 12 }, (_, index) => numbered(index))];
    await addBatch(
      store,
      readings.map((reading) => ({ reading, provenance })),
    );
    const queries: readonly FindQuery[] = [
      { text: "quay OR norland", order: "newest" },
      { actor: "guards", order: "oldest" },
      { actor: "Coast Guard" },
      { source: "surname3" },
      { outlet: "odd times", text: "quay", order: "newest" },
      { text: "monday OR norland", order: "time" },
    ];
    for (const query of queries) {
      const ways = [LIMITS, { ...LIMITS, few: 0 }, { ...LIMITS, few: 0, set: 0 }, { ...LIMITS, set: 0 }];
      const found = await Promise.all(ways.map(async (limits) => (await find(store, query, limits)).hits));
      expect(found[0]!.length).toBeGreaterThan(0);
      for (const hits of found) expect(hits).toStrictEqual(found[0]);
    }
    await store.close();
  });

  it("gives a record with two fitting parties once", async () => {
    const ledger = await open();
    for (let index = 0; index < 12; index++)
      await ledger.add(
        buildReading(`Ann Koch met Bo Koch and Cy Koch in hall ${index}.`, {
          entities: [{ name: "Ann Koch" }, { name: "Bo Koch" }, { name: "Cy Koch" }],
          events: [{ trigger: "met", type: "CONSULT", actors: ["Ann Koch", "Bo Koch", "Cy Koch"] }],
        }),
        provenance,
      );
    const ids = await collect(ledger.stream({ actor: "Koch", limit: 5 }), ({ id }) => id);
    expect(new Set(ids).size).toBe(12);
    expect(ids).toHaveLength(12);
  });

  const wrong: readonly FindQuery[] = [
    { text: "-no" },
    { text: "!" },
    { source: "?!" },
    { limit: 0 },
    { limit: 1001 },
    { lines: -1 },
    { act: "deny", type: "ASSAULT" },
    { via: "Reuters", kinds: "event" },
    { order: "relevance" },
    { time: { from: "yesterday" } },
    { cursor: "no cursor" },
    { cursor: Buffer.from("null").toString("base64url") },
  ];
  let shared: Place | undefined;
  it.each(wrong)("refuses %j", async (query) => {
    const ledger = await open((shared ??= place()));
    await expect(ledger.find(query)).rejects.toMatchObject({ code: "invalid-query" });
  });
});
