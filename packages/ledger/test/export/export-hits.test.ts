import { EXPORT_FORMATS, type ExportFormat, exportHits, type Hit } from "@hearsay/ledger";
import { parquetReadObjects } from "hyparquet";
import { expect, it } from "vitest";
import { csv as csvOf } from "../../src/export/csv.ts";
import { uuidOf } from "../../src/export/uuid.ts";
import { denial, ferry } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { describeSqlite, type Stores } from "../support/stores.ts";
import { collect } from "../support/collect.ts";

async function* these<Item>(...items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
async function text(hits: AsyncIterable<Hit>, format: ExportFormat): Promise<string> {
  return (await collect(exportHits(hits, format), String)).join("");
}
const parsed = async <Value>(hits: AsyncIterable<Hit>, format: ExportFormat): Promise<Value> =>
  JSON.parse(await text(hits, format)) as Value;

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly object_refs?: readonly string[];
  readonly created_by_ref?: string;
  readonly [name: string]: unknown;
}

async function hitsIn({ open }: Stores): Promise<readonly Hit[]> {
  const ledger = await open();
  for (const reading of [ferry, denial]) await ledger.add(reading, provenance);
  await collect(ledger.arrange());
  return collect(ledger.stream({ order: "oldest" }));
}

describeSqlite((stores) => {
  it("writes every hit as JSON, in an array or a line each", async () => {
    const hits = await hitsIn(stores);
    expect(hits).toHaveLength(8);
    expect(await parsed(these(...hits), "json")).toStrictEqual(JSON.parse(JSON.stringify(hits)));
    const lines = (await text(these(...hits), "ndjson")).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as Hit).id)).toStrictEqual(hits.map(({ id }) => id));
  });

  it("writes CSV that no spreadsheet computes with", async () => {
    const [first] = await hitsIn(stores);
    const odd: Hit = { ...first!, origin: { ...first!.origin, title: '=cmd("x"),\nsecond line' } };
    const [head, row, ...rest] = (await collect(csvOf(these(odd)))).join("").split("\r\n");
    expect(head).toMatch(/^kind,id,document,url,title,.*,count,text$/u);
    expect(row).toContain('"\'=cmd(""x""),\nsecond line"');
    expect(rest).toStrictEqual([""]);
  });

  it("writes the events that have a point as GeoJSON", async () => {
    const found = await parsed<{ type: string; features: { geometry: object; properties: object }[] }>(these(...(await hitsIn(stores))), "geojson"); // prettier-ignore
    expect(found.type).toBe("FeatureCollection");
    expect(found.features).toMatchObject([
      { geometry: { type: "Point", coordinates: [5.2, 60.5] }, properties: { type: "COERCE", mode: "arrest", place: "Tolvik", actors: ["Police"], text: expect.stringContaining("Police arrested") } },
      { geometry: { coordinates: [179.9, -10] }, properties: { type: "CONSULT" } },
    ]); // prettier-ignore
  });

  it("writes web annotations whose selectors find the words", async () => {
    const smile = {
      ...ferry,
      document: { ...ferry.document, text: ferry.document.text.replace("Mara Olin said", "😀😀 Olin said") },
    };
    const ledger = await stores.open();
    await ledger.add(smile, provenance);
    const found = await parsed<{ "@graph": { id: string; body: Record<string, unknown>; target: { source: string; selector: Record<string, unknown>[] } }[] }>(ledger.stream({ order: "oldest" }), "jsonld"); // prettier-ignore
    const points = Array.from(smile.document.text);
    for (const { target } of found["@graph"]) {
      const [quote, position] = target.selector;
      expect(points.slice(Number(position!["start"]), Number(position!["end"])).join("")).toBe(quote!["exact"]);
      expect(smile.document.text).toContain(`${String(quote!["prefix"])}${String(quote!["exact"])}${String(quote!["suffix"])}`);
      expect(target.source).toBe("https://news.example/ferry");
    }
    const ids = found["@graph"].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(found)).not.toContain("null");
  });

  it("writes STIX in which every reference is in the bundle, and ids are the same every time", async () => {
    const hits = await hitsIn(stores);
    const [one, other] = [await parsed<{ objects: StixObject[] }>(these(...hits), "stix"), await parsed<{ objects: StixObject[] }>(these(...hits), "stix")]; // prettier-ignore
    const ids = one.objects.map(({ id }) => id);
    expect(other.objects.map(({ id }) => id)).toStrictEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    const notes = one.objects.filter(({ type }) => type === "note");
    expect(notes).toHaveLength(8);
    for (const { type, id, spec_version, created, modified, object_refs = [], created_by_ref, ...rest } of one.objects) {
      expect(id).toMatch(new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`, "u"));
      expect([spec_version, created, modified]).toStrictEqual(["2.1", expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/u), created]);
      for (const reference of [...object_refs, ...(created_by_ref === undefined ? [] : [created_by_ref])])
        expect(ids).toContain(reference);
      if (type === "note") expect([object_refs.length > 0, typeof rest["content"]]).toStrictEqual([true, "string"]);
      else expect(typeof rest["name"]).toBe("string");
    }
  });

  it("writes Parquet that another library reads, over several groups of rows", async () => {
    const hits = await hitsIn(stores);
    const many = Array.from({ length: 5000 }, (_, index): Hit => ({ ...hits[index % hits.length]!, id: index }));
    const bytes = Buffer.concat((await collect(exportHits(these(...many), "parquet"))).map((chunk) => Buffer.from(chunk)));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(5000);
    expect(rows[4999]).toMatchObject({ id: 4999n, kind: hits[4999 % 8]!.kind, fetched_at: new Date(provenance.fetchedAt) });
    const arrest = rows.find(({ mode }) => mode === "arrest")!;
    expect(arrest).toMatchObject({ actors: ["Police"], latitude: 60.5, background: false, certainty: null, via: [] });
  });

  it.each(EXPORT_FORMATS)("writes an empty %s", async (format) => {
    const chunks = await collect(exportHits(these<Hit>(), format));
    if (format === "json" || format === "geojson" || format === "jsonld" || format === "stix") expect(() => JSON.parse(chunks.join("")) as unknown).not.toThrow(); // prettier-ignore
    if (format === "parquet")
      expect(
        Buffer.concat(chunks as Uint8Array[])
          .subarray(-4)
          .toString(),
      ).toBe("PAR1");
    if (format === "ndjson") expect(chunks).toStrictEqual([]);
    if (format === "csv") expect(chunks).toHaveLength(1);
  });

  it.each(["json", "ndjson", "csv", "geojson", "jsonld"] as const)(
    "asks for a hit of %s only when the last is written",
    async (format) => {
      const hits = await hitsIn(stores);
      let asked = 0;
      const counting = (async function* () {
        for (;;) {
          asked++;
          yield hits[asked % hits.length]!;
        }
      })();
      let written = 0;
      for await (const chunk of exportHits(counting, format)) {
        written += String(chunk).split("\n").length;
        if (written > 400) break;
      }
      // Those without a point leave nothing in GeoJSON.
      expect(asked).toBeLessThan(2500);
    },
  );
});

it("makes the UUIDs of RFC 9562", () => {
  // Its example: the name www.example.com in the namespace of host names.
  expect(uuidOf("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
});
