import fc from "fast-check";
import { EXPORT_COLUMNS, EXPORT_FORMATS, exportHits, type Hit, openLedger, versionLookUp } from "@hearsay/ledger";
import { expect, it } from "vitest";
import { collect } from "../support/collect.ts";
import { denial, ferry } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { readCsv } from "./read-csv.ts";
import { bytesOf, hitsIn, lookUpIn, odd, oddReading, renumbered, textOf, versionOf } from "./synthetic.ts";

const names = Object.keys(EXPORT_COLUMNS);
const both = [versionOf(1, ferry), versionOf(2, denial)];
const options = { lookUp: lookUpIn(both) };
const hits = both.flatMap((version) => hitsIn(version));
const nothing = { lookUp: () => null };
/** What UTF-8 makes of a text. */
const written = (text: string): string => text.toWellFormed();

async function csvOf(found: readonly Hit[], lookUp = options.lookUp): Promise<readonly Readonly<Record<string, string>>[]> {
  const [first, ...rows] = readCsv(await textOf(found, "csv", { lookUp }));
  expect(first).toStrictEqual(names);
  return rows.map((row) => {
    expect(row).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, row[index]!]));
  });
}

it("JSON is the hits as they are, one a line of NDJSON", async () => {
  expect(JSON.parse(await textOf(hits, "json", options))).toStrictEqual(hits);
  const lines = (await textOf(hits, "ndjson", options)).split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.map((line): unknown => JSON.parse(line))).toStrictEqual(hits);
});

it("nothing found is an export of nothing", async () => {
  expect(JSON.parse(await textOf([], "json", options))).toStrictEqual([]);
  expect(await textOf([], "ndjson", options)).toBe("");
  expect(await csvOf([])).toStrictEqual([]);
  expect(JSON.parse(await textOf([], "geojson", options))).toStrictEqual({
    type: "FeatureCollection",
    features: [],
    omitted: { events: 0, statements: 0 },
  });
});

it("odd texts come back from JSON and NDJSON as they were", async () => {
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      const version = versionOf(1, oddReading(text));
      const found = hitsIn(version, { lines: 3, withdrawn: true });
      expect(JSON.parse(await textOf(found, "json", nothing))).toStrictEqual(found);
      expect((await textOf(found, "ndjson", nothing)).split("\n")).toHaveLength(found.length + 1);
    }),
  );
});

it("odd texts come back from CSV, and none is a formula", async () => {
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      const version = versionOf(1, oddReading(text));
      for (const row of await csvOf(hitsIn(version), lookUpIn([version]))) {
        expect([written(text), `'${written(text)}`]).toContain(row.outlet);
        const cells = Object.entries(row).filter(([name]) =>
          EXPORT_COLUMNS[name as keyof typeof EXPORT_COLUMNS].startsWith("string"),
        );
        expect(cells.filter(([, cell]) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toStrictEqual([]);
      }
    }),
  );
});

it("a row of CSV says what, where, when, who says so and from which text", async () => {
  const rows = await csvOf(hits);
  expect(rows).toHaveLength(hits.length);
  expect(rows.find(({ trigger }) => trigger === "arrested")).toMatchObject({
    kind: "event",
    ref: "v2",
    type: "COERCE",
    mode: "arrest",
    status: "actual",
    background: "false",
    actors: "Police",
    recipients: "two smugglers",
    place: "Tolvik",
    latitude: "60.5",
    longitude: "5.2",
    country: "NO",

    from: "2024-04-29",
    starts: "2024-04-29T00:00:00.000Z",
    ends: "2024-04-30T00:00:00.000Z",
    moment: "2024-05-01T10:00:00.000Z",

    document: "https://news.example/ferry",
    outlet: "The Tolvik Post",
    version: "1",
    version_number: "1",
    sha256: both[0]!.sha256,

    span_start: "0",
    span_end: String(ferry.document.text.length),
    evidence: ferry.document.text,
    lines: "",
    withdrawn: "false",
    model: "test-model",
    program: "0.0.0",
    fetched_at: "2024-05-02T08:00:00Z",
    source: "",
    certainty: "",
  });
  expect(rows.find(({ act }) => act === "deny")).toMatchObject({
    kind: "statement",
    source: "Olin's office",
    source_kind: "person",
    via: "Daily Gull",
    cue: "denied",
    quotation: "indirect",
    content: "that Norland had attacked Sundria",
    certainty: "certain",
    type: "",
    latitude: "",
    actor_countries: "",
  });
});

it("what is not in the hit and cannot be looked up is absent", async () => {
  const rows = await csvOf(hits, nothing.lookUp);
  expect(rows.every(({ latitude, model, actor_countries: countries }) => `${latitude}${model}${countries}` === "")).toBe(true);
  expect(rows.find(({ trigger }) => trigger === "arrested")).toMatchObject({ actors: "Police", place: "Tolvik" });
  const clipped = hits.map((hit) => ({ ...hit, evidence: { span: [0, 3] as const, text: "Mar" } }));
  expect((await csvOf(clipped, nothing.lookUp)).map(({ trigger, cue }) => [trigger, cue])).toStrictEqual(
    hits.map(() => ["", ""]),
  );
});

it("GeoJSON holds the events with coordinates, longitude first, and counts the rest", async () => {
  const { type, features, omitted } = JSON.parse(await textOf(hits, "geojson", options));
  expect(type).toBe("FeatureCollection");
  expect(omitted).toStrictEqual({ events: 3, statements: 3 });
  expect(features).toHaveLength(2);
  expect(features[0]).toMatchObject({
    type: "Feature",
    id: 2 ** 20 + 1,
    geometry: { type: "Point", coordinates: [5.2, 60.5] },
    properties: { type: "COERCE", place: "Tolvik", outlet: "The Tolvik Post", actors: ["Police"], lines: null, withdrawn: false },
  });
  expect(features[1].geometry.coordinates).toStrictEqual([179.9, -10]);
});

it("what a ledger finds is exported with what the ledger knows", async () => {
  const ledger = await openLedger(":memory:");
  for (const reading of [ferry, denial]) await ledger.add(reading, provenance);
  const lookUp = versionLookUp(ledger);
  const rows = readCsv(await textOf(ledger.stream({}), "csv", { lookUp }));
  expect(rows).toHaveLength(1 + (await collect(ledger.stream({}))).length);
  const { features } = JSON.parse(await textOf(ledger.stream({ place: "Tolvik" }), "geojson", { lookUp }));
  expect(features).toMatchObject([
    { geometry: { coordinates: [5.2, 60.5] }, properties: { evidence: /smugglers/u, model: "test-model" } },
  ]);
  await ledger.close();
});

// Parquet, which is compressed, has the same columns as CSV.
const legible = EXPORT_FORMATS.filter((format) => format !== "parquet");
it.each(legible)("%s says where a hit comes from", async (format) => {
  const version = versionOf(1, ferry, { number: 7 });
  const found = hitsIn(version, { lines: 3 }).filter(({ kind }) => kind === "event");
  const given = { ...found[1]!, evidence: { span: [41, 91] as const, text: ferry.document.text.slice(41, 91) } };
  const written = await bytesOf([given], format, { lookUp: () => version });
  const [{ key, outlet, sha256, published, fetchedAt }, { text }] = [version, given.evidence];
  const missing = [key, outlet!, sha256, published!, fetchedAt, text].filter((word) => !written.includes(word));
  expect(missing).toStrictEqual([]);
  if (format === "csv") expect(written.toString()).toContain(",3,false,");
  else for (const part of ['"lines":3', '"withdrawn":false']) expect(written.toString()).toContain(part);
});

it.each(EXPORT_FORMATS)("whoever stops reading %s stops the hits", async (format) => {
  let [given, ended] = [0, false];
  const endless = async function* (): AsyncGenerator<Hit> {
    try {
      for (; ; given++) yield renumbered(hits[given % hits.length]!, given);
    } finally {
      ended = true;
    }
  };
  for await (const bytes of exportHits(endless(), format, { ...options, rowGroup: 10 })) {
    expect(bytes.length).toBeGreaterThan(0);
    break;
  }
  expect(ended).toBe(true);
  expect(given).toBeLessThan(2000);
});
