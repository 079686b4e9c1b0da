import type { Reading } from "@hearsay/core";
import type { Correction, Ledger } from "@hearsay/ledger";
import { expect, it } from "vitest";
import { buildReading } from "../support/build-reading.ts";
import { collect } from "../support/collect.ts";
import { denial, ferry } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores, type Stores } from "../support/stores.ts";

const by = { author: "ada", reason: "the text says so", at: "2024-06-01T00:00:00Z" };
const V = 2 ** 20;
/** Numbers of records of the first document. */
const [towed, arrested, olin, police, smugglers, tolvik] = [V, V + 1, V, V + 1, V + 2, V + 3];

async function harbour({ open }: Stores): Promise<Ledger> {
  const ledger = await open();
  for (const reading of [ferry, denial]) await ledger.add(reading, provenance);
  await collect(ledger.arrange());
  return ledger;
}
const shown = async (ledger: Ledger, version = 1): Promise<Reading> =>
  (await ledger.document(String(version)))!.versions.find((one) => one.version === version)!.reading;
const found = async (ledger: Ledger, query: Parameters<Ledger["find"]>[0]): Promise<number[]> =>
  (await ledger.find(query)).hits.map(({ id }) => id).sort((a, b) => a - b);
const set = async (ledger: Ledger, kind: Correction["kind"], record: number, field: string, value: unknown) =>
  ledger.correct({ kind, record, field, value }, by);

/** The ledger as it looks from outside, to tell that an undone correction leaves nothing behind. */
async function whole(ledger: Ledger) {
  return {
    readings: await collect(ledger.versions({ superseded: true }), ({ reading, numbers, corrected }) => [
      reading,
      numbers,
      corrected,
    ]),
    counts: await ledger.counts(),
    stories: await ledger.story(1),
    quay: (await ledger.find({ text: "smugglers" })).hits,
    olin: await ledger.who("olin"),
    place: (await ledger.find({ place: "Tolvik" })).hits,
  };
}

describeStores("corrections", (stores) => {
  it("are layers: found by what they say, shown with author, time and reason, and undone without a trace", async () => {
    const ledger = await harbour(stores);
    const before = await whole(ledger);
    const made = await set(ledger, "event", arrested, "status", "denied");
    expect(made).toStrictEqual({
      id: made.id,
      version: 1,
      kind: "event",
      record: arrested,
      field: "status",
      value: "denied",
      before: "actual",
      span: [41, 91],
      made: by,
      undone: null,
    });
    expect(await found(ledger, { status: "denied" })).toContain(arrested);
    expect(await found(ledger, { status: "actual" })).not.toContain(arrested);
    expect((await shown(ledger)).events[1]!.status).toBe("denied");
    const undone = await ledger.undo(made.id, { ...by, author: "bo", reason: "misread" });
    expect(undone?.undone).toStrictEqual({ ...by, author: "bo", reason: "misread" });
    expect(await ledger.undo(made.id, by)).toBeNull();
    expect(await whole(ledger)).toStrictEqual(before);
    expect(await ledger.corrections()).toStrictEqual([undone]);
  });

  const each: readonly [Correction["kind"], number, string, unknown, (ledger: Ledger) => Promise<unknown>, unknown][] = [
    ["event", arrested, "type", { type: "ASSAULT", mode: null }, async (l) => found(l, { type: "ASSAULT", status: "actual" }), [arrested]],
    ["event", arrested, "background", true, async (l) => found(l, { background: true, type: "COERCE" }), [arrested]],
    ["event", arrested, "time", { from: "2023-01-01", to: "2023-01-02" }, async (l) => found(l, { time: { to: "2023-06-01", from: "2022-06-01" } }), [arrested]],
    ["event", arrested, "place", null, async (l) => found(l, { place: "Tolvik" }), []],
    ["event", towed, "place", { entity: tolvik }, async (l) => found(l, { place: "Tolvik" }), [towed, arrested]],
    ["event", towed, "place", { name: "Skarvik Sound", latitude: 61, longitude: 4.9, country: "NO", subdivision: null, precision: "area" }, async (l) => found(l, { box: { south: 60.9, north: 61.1, west: 4, east: 5 } }), [towed]],
    ["event", arrested, "actors", [olin], async (l) => found(l, { actor: "Mara Olin" }), [arrested]],
    ["event", arrested, "recipients", [], async (l) => found(l, { recipient: "smugglers" }), []],
    ["event", towed, "statement", null, async (l) => found(l, { source: "Mara Olin", kinds: "event" }), []],
    ["event", arrested, "dismissed", true, async (l) => found(l, { actor: "Police" }), []],
    ["statement", V, "source", { entity: police }, async (l) => found(l, { source: "Police" }), [towed, V]],
    ["statement", V, "source", { name: "Pia Lund", kind: "person" }, async (l) => found(l, { source: "Lund", kinds: "statement" }), [V]],
    ["statement", V, "source", { name: "an official", kind: "unnamed" }, async (l) => (await shown(l)).statements[0]!.source, { spans: [[0, 9]], entity: null, kind: "unnamed" }],
    ["statement", V, "certainty", "unlikely", async (l) => found(l, { certainty: "unlikely" }), [V]],
    ["statement", V, "act", "admit", async (l) => found(l, { act: "admit" }), [V]],
    ["statement", V, "dismissed", true, async (l) => (await shown(l)).events[0]!.statement, null],
    ["entity", olin, "name", "Mara Olin-Berg", async (l) => (await l.who("Berg")).map(({ name }) => name), ["Mara Olin-Berg"]],
    ["entity", olin, "kind", "organisation", async (l) => (await l.who("Mara Olin"))[0]!.kind, "organisation"],
    ["entity", tolvik, "place", { latitude: 0, longitude: 0, country: null, subdivision: null, precision: "area" }, async (l) => found(l, { box: { south: -1, north: 1, west: -1, east: 1 } }), [arrested]],
    ["entity", police, "same", olin, async (l) => found(l, { actor: "Mara Olin" }), [arrested]],
  ]; // prettier-ignore
  for (const [kind, record, field, value, ask, answer] of each)
    it(`sets ${field} of an ${kind} right: ${JSON.stringify(value).slice(0, 40)}`, async () => {
      const ledger = await harbour(stores);
      const before = await whole(ledger);
      const asked = await ask(ledger);
      const { id } = await set(ledger, kind, record, field, value);
      expect(await ask(ledger)).toStrictEqual(answer);
      expect(asked).not.toStrictEqual(answer);
      await ledger.undo(id, by);
      expect(await whole(ledger)).toStrictEqual(before);
    });

  it("takes a mention away from an entity, and what is said of it there", async () => {
    const ledger = await stores.open();
    const text = "Olin met the queen. Olin shot a bear.";
    const reading = buildReading(text, {
      url: "https://news.example/bear",
      entities: [{ name: "Olin" }],
      events: [
        { trigger: "met", type: "CONSULT", actors: ["Olin"] },
        { trigger: "shot", type: "ASSAULT", actors: ["Olin"] },
      ],
    });
    const second = [20, 24] as const;
    const entity = reading.entities[0]!;
    await ledger.add(
      {
        ...reading,
        entities: [{ ...entity, mentions: [...entity.mentions, { span: second, form: "name" }] }],
        events: [reading.events[0]!, { ...reading.events[1]!, actors: [{ entity: "e1", span: second }] }],
      },
      provenance,
    );
    await collect(ledger.arrange());
    await set(ledger, "entity", V, "mention:20-24", { name: "Olin the hunter" });
    expect(await found(ledger, { actor: "hunter" })).toStrictEqual([V + 1]);
    expect((await ledger.who("Olin")).map(({ name }) => name)).toStrictEqual(["Olin", "Olin the hunter"]);
    await expect(set(ledger, "entity", V, "mention:0-4", { name: "Nobody" })).rejects.toThrow(/cannot be set right so/u);
  });

  it("replaces what was set before in the same field, and keeps both in its history", async () => {
    const ledger = await harbour(stores);
    const first = await set(ledger, "event", arrested, "status", "denied");
    const second = await set(ledger, "event", arrested, "status", "failed");
    expect(second.before).toBe("denied");
    expect((await ledger.corrections({ version: 1 })).map(({ id, undone }) => [id, undone?.reason])).toStrictEqual([
      [second.id, undefined],
      [first.id, "set again"],
    ]);
    await ledger.undo(second.id, by);
    expect((await shown(ledger)).events[1]!.status).toBe("actual");
  });

  it("leaves other numbers as they are when a record goes", async () => {
    const ledger = await harbour(stores);
    await set(ledger, "event", towed, "dismissed", true);
    const { hits } = await ledger.find({ kinds: "event", actor: "Police" });
    expect(hits.map(({ id, evidence }) => [id, evidence.text])).toStrictEqual([
      [arrested, "Police arrested two smugglers in Tolvik on Monday."],
    ]);
    expect(await ledger.records("event", [towed])).toStrictEqual([]);
    expect(
      (await ledger.story(1))!.claims
        .filter(({ kind }) => kind === "event")
        .flatMap(({ records }) => records.map(({ record }) => record)),
    ).not.toContain(towed);
  });

  it("refuses what makes no sense, and then changes nothing", async () => {
    const ledger = await harbour(stores);
    const before = await whole(ledger);
    const refused: readonly [Correction["kind"], number, string, unknown, RegExp][] = [
      ["event", arrested, "status", "perhaps", /“status” of an event cannot be "perhaps"/u],
      ["event", arrested, "colour", "red", /cannot be set right; what can: status, type/u],
      ["event", arrested, "constructor", "x", /cannot be set right/u],
      ["event", arrested, "place", { name: "X", latitude: 91, longitude: 0, country: null, subdivision: null, precision: "city" }, /cannot be/u],
      ["event", arrested, "time", { from: "2024-02-02", to: "2024-02-01" }, /cannot be/u],
      ["event", arrested, "place", { entity: 2 * V }, /what the value speaks of is not in the document/u],
      ["event", V + 77, "status", "denied", /there is no event/u],
      ["event", 99 * V, "status", "denied", /there is no document 99/u],
      ["entity", olin, "same", olin, /cannot be set right so/u],
      ["entity", smugglers, "name", " ", /cannot be/u],
    ]; // prettier-ignore
    for (const [kind, record, field, value, message] of refused)
      await expect(set(ledger, kind, record, field, value), field).rejects.toThrow(message);
    const unsigned = ledger.correct(
      { kind: "event", record: arrested, field: "status", value: "denied" },
      { ...by, reason: " " },
    );
    await expect(unsigned).rejects.toThrow(/needs a reason/u);
    expect(await whole(ledger)).toStrictEqual(before);
    expect(await ledger.corrections()).toStrictEqual([]);
  });

  it("hold when a newer model reads the text otherwise, by the words that a record stands on", async () => {
    const ledger = await harbour(stores);
    const status = await set(ledger, "event", arrested, "status", "denied");
    const source = await set(ledger, "statement", V, "source", { entity: police });
    const gone = await set(ledger, "event", towed, "background", true);
    const { id: withdrawn } = await ledger.withdraw("statement", String(V), by);
    // The newer model finds the events in another order, one of them no longer, and one more entity before all others.
    const [, second, third] = ferry.events;
    const newer: Reading = {
      ...ferry,
      entities: [
        { ...ferry.entities[0]!, id: "n0", name: "harbour", mentions: [{ span: [131, 138], form: "nominal" }] },
        ...ferry.entities,
      ],
      events: [third!, second!],
    };
    const reread = await ledger.reread(1, newer, { model: "newer", program: "9" });
    expect(reread).toStrictEqual({ version: 1, kept: 8, gone: 1, found: 1, orphaned: [gone.id] });
    const { events, statements } = await shown(ledger);
    expect(events.map(({ type, status: now }) => [type, now])).toStrictEqual([
      ["COERCE", "possible"],
      ["COERCE", "denied"],
    ]);
    expect(statements[0]!.source!.entity).toBe("e2");
    expect(await found(ledger, { status: "denied", actor: "Police" })).toStrictEqual([arrested]);
    expect((await ledger.find({ kinds: "statement", source: "police" })).hits[0]).toMatchObject({ id: V, withdrawn: true });
    expect((await ledger.document("1"))!.versions[0]).toMatchObject({ model: "newer", program: "9", corrected: true });
    // The first model's reading again: what was lost is found again, under its old number or a new one, never under another's.
    await ledger.undo(status.id, by);
    await ledger.undo(source.id, by);
    await ledger.restore(withdrawn, by);
    const again = await ledger.reread(1, ferry, { model: "older", program: "1" });
    expect(again).toMatchObject({ kept: 8, gone: 1, found: 1, orphaned: [gone.id] });
    expect(await shown(ledger)).toStrictEqual(ferry);
    const ids = await found(ledger, { kinds: "event", outlet: "The Tolvik Post" });
    expect(ids).toHaveLength(3);
    expect(ids).not.toContain(towed);
  });

  it("refuses to read another text into a document", async () => {
    const ledger = await harbour(stores);
    await expect(ledger.reread(1, denial, provenance)).rejects.toThrow(/another text/u);
  });
});

describeStores("joining entities", (stores) => {
  const office = buildReading("Jonas Olin resigned on Friday.", {
    url: "https://news.example/resigned",
    published: "2024-05-09",
    entities: [{ name: "Jonas Olin" }],
  });

  it("makes one of two, also for documents that come later, and undone gives back what is whose", async () => {
    const ledger = await harbour(stores);
    const idOf = async (name: string): Promise<number> => (await ledger.who(name))[0]!.id;
    const [mara, jonas] = [await idOf("Mara Olin"), await idOf("Jonas Olin")];
    const joining = await ledger.join(jonas, mara, by);
    expect(joining).toMatchObject({ entity: jonas, into: mara, made: by, undone: null });
    expect((await ledger.who("olin")).map(({ id, documents }) => [id, documents])).toStrictEqual([
      [mara, 2],
      [2 * V, 1],
    ]);
    expect((await ledger.entity(jonas))!.id).toBe(mara);
    await ledger.add(office, provenance);
    await collect(ledger.arrange());
    expect((await ledger.entity(mara))!.documents).toBe(3);
    await expect(ledger.join(mara, jonas, by)).rejects.toThrow(/one already/u);
    await ledger.unjoin(joining.id, by);
    expect((await ledger.entity(mara))!.documents).toBe(1);
    expect(await ledger.entity(jonas)).toMatchObject({ id: jonas, name: "Jonas Olin", documents: 2 });
    expect(await collect(ledger.members(jonas), ({ reason }) => reason)).toStrictEqual([
      null,
      expect.stringContaining("Jonas Olin"),
    ]);
    expect(await ledger.unjoin(joining.id, by)).toBeNull();
    expect((await ledger.joinings())[0]!.undone).toStrictEqual(by);
  });

  it("refuses what is not there", async () => {
    const ledger = await harbour(stores);
    const mara = (await ledger.who("Mara Olin"))[0]!.id;
    await expect(ledger.join(mara, 77, by)).rejects.toThrow(/no entity 77/u);
    await expect(ledger.join(mara, mara, by)).rejects.toThrow(/one already/u);
  });
});
