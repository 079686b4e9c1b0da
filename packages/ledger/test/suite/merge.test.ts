import type { Reading } from "@hearsay/core";
import type { Ledger, LedgerClaim, ToldStory } from "@hearsay/ledger";
import { expect, it } from "vitest";
import { buildReading, type ReadingParts } from "../support/build-reading.ts";
import { collect } from "../support/collect.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores, type Stores } from "../support/stores.ts";

const why = { reason: "they are two", at: "2024-06-01T00:00:00Z" };

function report(outlet: string, published: string, text: string, parts: ReadingParts): Reading {
  const reading = buildReading(text, {
    url: `https://${outlet}.example/1`,
    title: `${outlet} reports`,
    outlet,
    published,
    ...parts,
  });
  return { ...reading, document: { ...reading.document, sections: [{ kind: "body", span: [0, text.length] }] } };
}

/** The same in two independent reports, and the copy of one. */
const WIRE_TEXT =
  "The bridge over the Tarn collapsed on Monday and killed nine workers. Mayor Ilse Vorn blamed rusted cables that had been painted over. " +
  "Schools in the valley stay closed until the river falls. Divers searched the brown water for two missing welders all night.";
const wireParts: ReadingParts = {
  entities: [
    { name: "Ilse Vorn", words: ["Mayor Ilse Vorn"], country: "FRA" },
    { name: "Tarn", kind: "place" },
  ],
  statements: [{ source: "Ilse Vorn", cue: "blamed", content: "rusted cables that had been painted over", act: "criticise" }],
  events: [
    { trigger: "collapsed", type: "OTHER" },
    { trigger: "searched", type: "OTHER" },
  ],
};
const WIRE = report("wire", "2024-03-04T08:00:00Z", WIRE_TEXT, wireParts);
const COPY = report("post", "2024-03-04T09:00:00Z", WIRE_TEXT, wireParts);
const RIVAL = report(
  "gull",
  "2024-03-04T10:00:00Z",
  "Relatives wait at the hospital of Albi, where coffee is free tonight. Nine workers were killed when the bridge over the Tarn collapsed. " +
    "A tram driver, Jo Carne, told us that the noise woke his dogs. The wives of three missing welders stood by the brown water with Ilse Vorn. " +
    "Nobody answers the telephone at the company that had built it. Lorries from Toulouse take the road over Gaillac, an hour longer. " +
    "Bakers open at four as ever. In the church of Saint-Salvi candles burn in every window. A boy sells umbrellas to divers in the valley. Cables hang into the Tarn. " +
    "The prefect speaks on Thursday. Lawyers have come from Bordeaux already, and look for rooms. Trams run until midnight.",
  {
    entities: [{ name: "Jo Carne" }, { name: "Ilse Vorn", country: "FRA" }, { name: "Tarn", kind: "place" }],
    statements: [{ source: "Jo Carne", cue: "told", content: "that the noise woke his dogs" }],
    events: [{ trigger: "collapsed", type: "OTHER" }],
  },
);

async function arranged({ open }: Stores, ...readings: Reading[]): Promise<Ledger> {
  const ledger = await open();
  for (const reading of readings) await ledger.add(reading, provenance);
  await collect(ledger.arrange());
  return ledger;
}

const shown = ({ kind, records, lines }: LedgerClaim): string =>
  `${kind} ${records.map(({ version, ref }) => `${version}.${ref}`).join(" ")} over ${lines.join(" and ")}`;
const told = async (ledger: Ledger): Promise<ToldStory> => (await ledger.story(1))!;
const event = async (ledger: Ledger): Promise<LedgerClaim> =>
  (await told(ledger)).claims.find(({ kind, records }) => kind === "event" && records[0]!.ref === "v1")!;
const lost = async (ledger: Ledger): Promise<readonly string[]> =>
  collect(ledger.unsupported(), ({ kind, records }) => `${kind} ${records.map((id) => `${Math.floor(id / 2 ** 20)}.${id % 2 ** 20}`).join(" ")}`); // prettier-ignore

describeStores("merging", (stores) => {
  it("makes one happening of the events of several documents, over independent lines", async () => {
    const ledger = await arranged(stores, WIRE, COPY, RIVAL);
    const story = await told(ledger);
    expect(story.members.map(({ lineage }) => lineage.kind)).toStrictEqual(["original", "copy", "original"]);
    expect(story.claims.map(shown)).toStrictEqual([
      "event 1.v1 2.v1 3.v1 over 1 and 3",
      "statement 1.s1 2.s1 over 1",
      "event 1.v2 2.v2 over 1",
      "statement 3.s1 over 3",
    ]);
    expect(story.claims[0]!.records.map(({ reason }) => reason)).toStrictEqual([
      null,
      expect.stringContaining("both tell of"),
      expect.stringContaining("both tell of"),
    ]);
    expect(story.claims[0]!.carriers.map(({ version }) => version)).toStrictEqual([1, 2, 3]);
  });

  it("finds by the number of lines", async () => {
    const ledger = await arranged(stores, WIRE, COPY, RIVAL);
    const { hits } = await ledger.find({ lines: 2, order: "oldest" });
    expect(hits.map(({ origin, lines }) => [origin.outlet, lines])).toStrictEqual([
      ["wire", 2],
      ["post", 2],
      ["gull", 2],
    ]);
    expect((await ledger.find({ lines: 3 })).hits).toStrictEqual([]);
  });

  it("tells what contradicts what, between lines alone", async () => {
    const ledger = await arranged(stores, WIRE, COPY, RIVAL);
    const { contradictions, members } = await told(ledger);
    const text = ({ version, span }: { version: number; span: readonly [number, number] }): string =>
      members.find((member) => member.version.version === version)!.version.reading.document.text.slice(...span);
    expect(contradictions.map(({ kind, a, b }) => [kind, a.version, text(a), b.version, text(b)])).toStrictEqual([
      ["number", 1, "two", 3, "three"],
      ["number", 2, "two", 3, "three"],
    ]);
  });

  it("is the same in whichever order documents come, and an original that comes later takes its copies", async () => {
    const ledger = await stores.open();
    for (const reading of [COPY, WIRE]) await ledger.add(reading, provenance);
    expect(await collect(ledger.arrange(), ({ version, lineage, revised }) => [version, lineage.kind, ...revised])).toStrictEqual(
      [
        [1, "original"],
        [2, "original", 1],
      ],
    );
    expect((await told(ledger)).members.map(({ lineage }) => [lineage.document, lineage.kind])).toStrictEqual([
      ["2", "original"],
      ["1", "copy"],
    ]);
    expect((await event(ledger)).lines).toStrictEqual(["2"]);
  });

  it("knows who is who over documents, by name and country, and says why", async () => {
    const ledger = await arranged(stores, WIRE, COPY, RIVAL);
    await ledger.add(
      report("far", "2024-09-01", "Ilse Vorn bought a horse in Leuven.", {
        entities: [{ name: "Ilse Vorn", country: "BEL" }],
      }),
      provenance,
    );
    await collect(ledger.arrange());
    const people = await ledger.who("vorn");
    expect(people.map(({ country, documents }) => [country, documents])).toStrictEqual([
      ["FRA", 3],
      ["BEL", 1],
    ]);
    const members = await collect(ledger.members(people[0]!.id));
    expect(members.map(({ outlet, reason }) => [outlet, reason])).toStrictEqual([
      ["wire", null],
      ["post", expect.stringContaining("“Ilse Vorn”")],
      ["gull", expect.stringContaining("“Ilse Vorn”")],
    ]);
  });

  it("undoes a merge of people, and takes that back", async () => {
    const ledger = await arranged(stores, WIRE, COPY, RIVAL);
    const [vorn] = await ledger.who("Ilse Vorn");
    const [first, second] = await collect(ledger.members(vorn!.id));
    const apart = await ledger.separate("entity", second!.record, why);
    expect(apart).toMatchObject({ kind: "entity", holder: vorn!.id, mergedFor: second!.reason, reason: "they are two" });
    expect((await ledger.who("Vorn")).map(({ documents }) => documents)).toStrictEqual([2, 1]);
    expect(await ledger.rejoin(apart.id, why)).toMatchObject({ restoredReason: "they are two" });
    expect(await ledger.rejoin(apart.id, why)).toBeNull();
    expect((await ledger.who("Vorn")).map(({ id, documents }) => [id, documents])).toStrictEqual([[vorn!.id, 3]]);
    // The first may leave too: the others are numbered after the next.
    const left = await ledger.separate("entity", first!.record, why);
    expect((await ledger.who("Vorn")).map(({ id, documents }) => [id, documents])).toStrictEqual([
      [second!.record, 2],
      [first!.record, 1],
    ]);
    await ledger.rejoin(left.id, why);
    expect((await ledger.who("Vorn")).map(({ documents }) => documents)).toStrictEqual([3]);
    expect(await ledger.separations()).toHaveLength(2);
    await expect(ledger.separate("entity", 12, why)).rejects.toMatchObject({ code: "invalid-query" });
  });

  it("undoes a merge of events, and counts lines anew", async () => {
    const ledger = await arranged(stores, WIRE, COPY, RIVAL);
    const [, , rival] = (await event(ledger)).records;
    const apart = await ledger.separate("event", rival!.record, why);
    expect((await told(ledger)).claims.filter(({ kind }) => kind === "event").map(({ records }) => records.length)).toStrictEqual([2, 1, 2]); // prettier-ignore
    await ledger.rejoin(apart.id, why);
    expect(shown(await event(ledger))).toBe("event 1.v1 2.v1 3.v1 over 1 and 3");
    const [first] = (await event(ledger)).records;
    await ledger.separate("event", first!.record, why);
    expect((await ledger.story(1))!.claims.map(shown)).toContain("event 2.v1 3.v1 over 1 and 3");
    await expect(ledger.separate("event", first!.record, why)).rejects.toThrow("stands alone");
  });

  it("keeps what a copy changed of its origin", async () => {
    const changed = WIRE_TEXT.replace("nine workers", "ninety workers");
    const ledger = await arranged(stores, WIRE, report("echo", "2024-03-04T12:00:00Z", changed, wireParts));
    const [, echo] = (await told(ledger)).members;
    expect(echo!.drift).toMatchObject([{ origin: 1, differences: [{ kind: "number-changed" }] }]);
  });

  it("a happening stands as long as one line bears it out; a copy falls with its original", async () => {
    const ledger = await arranged(stores, WIRE, COPY, RIVAL);
    await ledger.withdraw("document", "https://wire.example/1", why);
    expect(await lost(ledger)).toStrictEqual(["event 1.1 2.1", "statement 1.0 2.0"]);
    const second = await ledger.withdraw("source", "gull", why);
    expect(await lost(ledger)).toContain("event 1.0 2.0 3.0");
    await ledger.restore(second.id, why);
    expect(await lost(ledger)).not.toContain("event 1.0 2.0 3.0");
  });

  it("notes who carries what anew when a reading is corrected or made again", async () => {
    // The copy tells all that its original does, though its own reading found nothing.
    const { statements: _, events: __, ...nothing } = wireParts;
    const ledger = await arranged(stores, WIRE, report("post", "2024-03-04T09:00:00Z", WIRE_TEXT, nothing), RIVAL);
    const carried = async () =>
      (await told(ledger)).claims.map(({ records, carriers, lines }) => [records[0]!.ref, carriers.map(({ version }) => version), lines.length]); // prettier-ignore
    const before = await carried();
    expect(before).toStrictEqual([
      ["v1", [1, 2, 3], 2],
      ["s1", [1, 2], 1],
      ["v2", [1, 2], 1],
      ["s1", [3], 1],
    ]);
    const copy = (await told(ledger)).members[1]!.version;
    const record = 2 * 2 ** 20 + copy.numbers.entities[0]!;
    const by = { author: "An editor", reason: "test", at: "2024-06-01T00:00:00Z" };
    const { id } = await ledger.correct({ kind: "entity", record, field: "name", value: "Ilse M. Vorn" }, by);
    expect(await carried()).toStrictEqual(before);
    await ledger.undo(id, by);
    await ledger.reread(2, copy.reading, provenance);
    expect(await carried()).toStrictEqual(before);
  });

  it("tells what would fall if something were wrong, and withdraws nothing", async () => {
    const ledger = await arranged(stores, WIRE, COPY, RIVAL);
    const { id, claims } = await told(ledger);
    const nameOf = new Map(claims.map((claim) => [`${claim.kind} ${claim.id}`, claim.records.map(({ ref }) => ref).join(" ")]));
    const falling = async (kind: "document" | "source" | "statement", target: string) => {
      const { documents, claims: lose } = await ledger.suppose(id, { kind, target });
      return { documents, claims: lose.map((one) => [nameOf.get(`${one.kind} ${one.id}`), one.lost.join(" "), one.falls]) };
    };
    // The copy falls with its original; the happening stands by another line.
    expect(await falling("document", "https://wire.example/1")).toStrictEqual({
      documents: [1, 2],
      claims: [["v1 v1 v1", "1 2", false], ["v2 v2", "1 2", true], ["s1 s1", "1 2", true]],
    }); // prettier-ignore
    expect(await falling("source", "gull")).toStrictEqual({
      documents: [3],
      claims: [["v1 v1 v1", "3", false], ["s1", "3", true]],
    }); // prettier-ignore
    expect(await falling("source", "Ilse Vorn")).toStrictEqual({ documents: [], claims: [["s1 s1", "1 2", true]] });
    expect(await lost(ledger)).toStrictEqual([]);
    await expect(ledger.suppose(id, { kind: "source", target: "!" })).rejects.toMatchObject({ code: "invalid-query" });
  });
});
