import { expect, it } from "vitest";
import { collect } from "../support/collect.ts";
import { buildReading } from "../support/build-reading.ts";
import { denial, ferry, numbered } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores } from "../support/stores.ts";

describeStores("asking", ({ open }) => {
  it("gives a document by its address, key or hash, with where it came from", async () => {
    const ledger = await open();
    const { sha256 } = await ledger.add(ferry, provenance);
    for (const id of [ferry.document.url!, `${ferry.document.url}#part`, sha256, sha256.toUpperCase()])
      expect(await ledger.document(id)).toMatchObject({
        key: ferry.document.url,
        addedAt: provenance.fetchedAt,
        versions: [{ sha256, fetchedFrom: provenance.fetchedFrom, model: "test-model", program: "0.0.0", reading: ferry }],
      });
    for (const id of ["https://news.example/", "", "ferry", sha256.replace(/^./u, (first) => (first === "0" ? "1" : "0"))])
      expect(await ledger.document(id)).toBeNull();
  });

  it("says who has a name, in how many documents, and how often as a source", async () => {
    const ledger = await open();
    for (const reading of [ferry, denial]) await ledger.add(reading, provenance);
    await collect(ledger.arrange());
    const people = await ledger.who("olin");
    expect(people.map(({ name, documents, statements }) => [name, documents, statements])).toStrictEqual([
      ["Jonas Olin", 1, 0],
      ["Mara Olin", 1, 1],
      ["Olin's office", 1, 1],
    ]);
    expect(await ledger.who("Mara Olin")).toMatchObject([{ kind: "person", first: "2024-05-01T10:00:00.000Z" }]);
    expect(await ledger.who("smugglers")).toStrictEqual([]);
    await expect(ledger.who("?")).rejects.toMatchObject({ code: "invalid-query" });
  });

  it("takes those of one name, kind and country together", async () => {
    const ledger = await open();
    for (const [index, country] of ["NOR", "NOR", "SUN"].entries())
      await ledger.add(buildReading(`Ida Moe left town ${index}.`, { entities: [{ name: "Ida Moe", country }] }), provenance);
    await collect(ledger.arrange());
    expect((await ledger.who("Ida")).map(({ country, documents }) => [country, documents])).toStrictEqual([
      ["NOR", 2],
      ["SUN", 1],
    ]);
  });

  it("says with whom, when and where somebody takes part in events, and what others say of them", async () => {
    const ledger = await open();
    const again = buildReading("Ada Coast said Jonas Olin had resigned. Jonas Olin met Ada Coast and Per Rask.", {
      url: "https://news.example/again",
      published: "2024-06-02",
      entities: [{ name: "Jonas Olin" }, { name: "Ada Coast" }, { name: "Per Rask" }],
      statements: [{ source: "Ada Coast", cue: "said", content: "Jonas Olin had resigned" }],
      events: [{ trigger: "met", type: "CONSULT", actors: ["Jonas Olin", "Ada Coast", "Per Rask"] }],
    });
    for (const reading of [denial, again]) await ledger.add(reading, provenance);
    await collect(ledger.arrange());
    const id = async (name: string): Promise<number> => (await ledger.who(name))[0]!.id;
    const [olin, coast, rask] = [await id("Jonas Olin"), await id("Ada Coast"), await id("Per Rask")];
    const { partners, bonds } = await ledger.network(olin);
    expect(partners).toStrictEqual([
      { id: coast, name: "Ada Coast", kind: "person", events: 2 },
      { id: rask, name: "Per Rask", kind: "person", events: 1 },
    ]);
    expect(bonds).toStrictEqual([{ a: coast, b: rask, events: 1 }]);
    expect((await ledger.network(olin, 1)).partners).toHaveLength(1);
    const { months, places } = await ledger.presence(olin);
    expect(months).toStrictEqual([
      { month: "2024-05", documents: 1 },
      { month: "2024-06", documents: 1 },
    ]);
    expect(places).toMatchObject([{ name: "Sundria", precision: "country", events: 1 }]);
    expect((await ledger.saidOf(olin)).map(({ evidence }) => evidence.text)).toStrictEqual([
      "Ada Coast said Jonas Olin had resigned.",
    ]);
    expect(await ledger.saidOf(coast)).toStrictEqual([]);
    expect(await ledger.network(rask + 1_000_000)).toStrictEqual({ partners: [], bonds: [] });
  });

  it("says where the events of a query take place", async () => {
    const ledger = await open();
    const again = buildReading("Police arrested a man in Tolvik town.", {
      url: "https://news.example/town",
      entities: [{ name: "Tolvik town", kind: "place", place: { latitude: 60.5, longitude: 5.2, country: "NO", subdivision: null, precision: "city" } }],
      events: [{ trigger: "arrested", type: "COERCE", place: "Tolvik town" }],
    }); // prettier-ignore
    for (const reading of [ferry, denial, again]) await ledger.add(reading, provenance);
    const tolvik = { name: "Tolvik", latitude: 60.5, longitude: 5.2, precision: "city", events: 2 };
    expect(await ledger.places({ place: "Tolvik" })).toStrictEqual({ places: [tolvik], events: 2, without: 0, more: false });
    expect(await ledger.places({})).toMatchObject({ places: [tolvik, { name: "Sundria" }], more: false });
    expect(await ledger.places({}, 1)).toMatchObject({ events: 1, more: true });
    expect(await ledger.places({ text: "nowhere" })).toStrictEqual({ places: [], events: 0, without: 0, more: false });
    await expect(ledger.places({ act: ["deny"] })).rejects.toMatchObject({ code: "invalid-query" });
  });

  it("goes through all versions while others are added", async () => {
    const ledger = await open();
    await collect(ledger.addAll(Array.from({ length: 120 }, (_, index) => ({ reading: numbered(index), provenance }))));
    await ledger.add(buildReading("Another text.", { url: numbered(5).document.url }), provenance);
    const seen: string[] = [];
    for await (const { url, reading } of ledger.versions()) {
      if (seen.length === 60) await ledger.add(numbered(500), provenance);
      seen.push(`${url} ${reading.document.text.length > 20}`);
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect(await collect(ledger.versions({ superseded: true }))).toHaveLength(122);
  });
});
