import fc from "fast-check";
import { expect, it } from "vitest";
import { collect } from "../support/collect.ts";
import { buildReading } from "../support/build-reading.ts";
import { denial, ferry, numbered } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores } from "../support/stores.ts";

describeStores("adding", ({ open }) => {
  it("adds a document once, however often it is given", async () => {
    const ledger = await open();
    expect(await ledger.add(ferry, provenance)).toMatchObject({ outcome: "added", number: 1, key: "https://news.example/ferry" });
    expect(await ledger.add(ferry, { ...provenance, fetchedAt: "2025-01-01" })).toMatchObject({ outcome: "known", number: 1 });
    expect(await ledger.counts()).toStrictEqual({ documents: 1, versions: 1, entities: 5, statements: 1, events: 3 });
  });

  it("takes another text at a known address for a new version, and knows the old one still", async () => {
    const ledger = await open();
    const first = buildReading("The bridge is open.", { url: "https://a.example/x" });
    const second = buildReading("The bridge is shut.", { url: "https://a.example/x#top" });
    const outcomes = [];
    for (const reading of [first, second, first, second]) outcomes.push((await ledger.add(reading, provenance)).outcome);
    expect(outcomes).toStrictEqual(["added", "new-version", "known", "known"]);
    const document = await ledger.document("https://a.example/x");
    expect(document!.versions.map(({ number, superseded }) => [number, superseded])).toStrictEqual([
      [1, true],
      [2, false],
    ]);
  });

  it("knows a document without an address by its text", async () => {
    const ledger = await open();
    const reading = buildReading("A note without an address.");
    const { key, sha256 } = await ledger.add(reading, provenance);
    expect(key).toBe(`sha256:${sha256}`);
    expect((await ledger.add(reading, provenance)).outcome).toBe("known");
    // The same text at an address is another document: a copy, which lineage tells.
    const placed = buildReading("A note without an address.", { url: "https://b.example/" });
    expect((await ledger.add(placed, provenance)).outcome).toBe("added");
  });

  it("adds batches, in which a document may come twice", async () => {
    const ledger = await open();
    const newer = buildReading("Quay 1 is open again.", { url: numbered(1).document.url });
    const given = [numbered(0), numbered(1), numbered(0), newer, numbered(1)];
    const additions = await collect(ledger.addAll(given.map((reading) => ({ reading, provenance }))));
    expect(additions.map(({ outcome }) => outcome)).toStrictEqual(["added", "added", "known", "new-version", "known"]);
    expect(additions[4]!.version).toBe(additions[1]!.version);
    expect(await ledger.counts()).toMatchObject({ documents: 2, versions: 3 });
    const [first, second] = (await ledger.document(newer.document.url!))!.versions;
    expect([first!.superseded, second!.superseded]).toStrictEqual([true, false]);
  });

  it("says what adding would come to", async () => {
    const ledger = await open();
    const { url, text } = ferry.document;
    expect(await ledger.foresee(url, text)).toBe("added");
    await ledger.add(ferry, provenance);
    expect(await ledger.foresee(url, text)).toBe("known");
    expect(await ledger.foresee(url, `${text} More.`)).toBe("new-version");
    expect(await ledger.foresee(null, text)).toBe("added");
  });

  it("keeps nothing of a reading that contradicts itself, nor of its batch", async () => {
    const ledger = await open();
    const broken = { ...denial, events: [{ ...denial.events[0]!, place: "e99" }] };
    const adding = collect(ledger.addAll([ferry, broken].map((reading) => ({ reading, provenance }))));
    await expect(adding).rejects.toMatchObject({ name: "LedgerError", code: "invalid-reading" });
    expect(await ledger.counts()).toStrictEqual({ documents: 0, versions: 0, entities: 0, statements: 0, events: 0 });
    expect((await ledger.add(ferry, provenance)).outcome).toBe("added");
  });

  it("gives back what it was given, whatever the text", async () => {
    const ledger = await open();
    const text = fc.string({
      unit: fc.constantFrom("a", " ", "é", "\0", "\u{D800}", "\u{DC00}", "😀", "\n", "'", '"', "\\", "\u{FFFD}"),
    });
    await fc.assert(
      fc.asyncProperty(text, text, async (words, title) => {
        const reading = buildReading(words, { title, outlet: title });
        const { sha256, outcome } = await ledger.add(reading, provenance);
        // In UTF-8, all lone surrogates are U+FFFD: such texts have one hash, and are one.
        if (outcome === "known") return;
        const document = (await ledger.document(sha256))!;
        expect(document.versions[0]!.reading.document.text).toBe(words);
        expect({ ...document.versions[0]!.reading, document: null }).toStrictEqual({ ...reading, document: null });
      }),
      { numRuns: 40 },
    );
  });

  it("finds nothing of a reading without records, and keeps it whole", async () => {
    const ledger = await open();
    const empty = buildReading("", { url: "https://a.example/empty" });
    await ledger.add(empty, provenance);
    expect((await ledger.document("https://a.example/empty"))!.versions[0]!.reading).toStrictEqual(empty);
    expect((await ledger.find({})).hits).toStrictEqual([]);
  });
});
