import fc from "fast-check";
import { EXPORT_COLUMNS, type Hit, type LookUpVersion } from "@hearsay/ledger";
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { expect, it } from "vitest";
import { denial, ferry } from "../support/harbour.ts";
import { bytesOf, hitsIn, lookUpIn, odd, oddReading, versionOf } from "./synthetic.ts";

const both = [versionOf(1, ferry), versionOf(2, denial)];
const hits = both.flatMap((version) => hitsIn(version, { lines: 2 }));

async function read(found: readonly Hit[], lookUp: LookUpVersion = lookUpIn(both), rowGroup?: number) {
  const bytes = await bytesOf(found, "parquet", rowGroup === undefined ? { lookUp } : { lookUp, rowGroup });
  const file = new Uint8Array(bytes).buffer;
  return { metadata: await parquetMetadataAsync(file), rows: await parquetReadObjects({ file }) };
}

it("the columns are those that are documented, each of its type", async () => {
  const { metadata } = await read(hits);
  const types = parquetSchema(metadata).children.map(({ element, children }) => {
    const { name, type, logical_type: logical } = element;
    if (logical?.type === "LIST" && children[0]?.children[0]?.element.logical_type?.type === "STRING") return [name, "strings"];
    return [name, logical?.type.toLowerCase() ?? type?.toLowerCase()];
  });
  expect(Object.fromEntries(types)).toStrictEqual(EXPORT_COLUMNS);
});

it("a row says what, where, when, who says so and from which text", async () => {
  const { rows } = await read(hits);
  expect(rows).toHaveLength(hits.length);
  expect(rows.find(({ trigger }) => trigger === "arrested")).toMatchObject({
    kind: "event",
    id: BigInt(hits[2]!.id),
    moment: new Date("2024-05-01T10:00:00Z"),
    starts: new Date("2024-04-29"),
    published: "2024-05-01T10:00:00Z",
    sha256: both[0]!.sha256,
    span_start: 0n,
    evidence: ferry.document.text,
    lines: 2n,
    withdrawn: false,
    background: false,
    actors: ["Police"],
    recipients: ["two smugglers"],
    via: [],
    latitude: 60.5,
    count: null,
    source: null,
    certainty: null,
  });
  expect(rows.find(({ act }) => act === "deny")).toMatchObject({ via: ["Daily Gull"], type: null, latitude: null, actors: [] });
});

it("rows come in groups of a size, each written before the next is read", async () => {
  const { metadata, rows } = await read(hits, undefined, 3);
  expect(metadata.row_groups.map(({ num_rows: count }) => Number(count))).toStrictEqual([3, 3, 2]);
  expect(rows.map(({ id }) => Number(id))).toStrictEqual(hits.map(({ id }) => id));
  const even = await read(hits.slice(0, 6), undefined, 3);
  expect(even.metadata.row_groups).toHaveLength(2);
});

it("nothing found is a file without rows", async () => {
  const { metadata, rows } = await read([]);
  expect(Number(metadata.num_rows)).toBe(0);
  expect(rows).toStrictEqual([]);
});

it("odd texts come back, but for halves of characters", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 6 }), async (texts, rowGroup) => {
      const versions = texts.map((text, index) => versionOf(index + 1, oddReading(text)));
      const found = versions.flatMap((version) => hitsIn(version));
      const { rows } = await read(found, lookUpIn(versions), rowGroup);
      expect(rows.map(({ evidence, outlet }) => [evidence, outlet])).toStrictEqual(
        found.map(({ evidence, origin }) => [evidence.text.toWellFormed(), origin.outlet!.toWellFormed()]),
      );
      expect(rows.map(({ actors }) => actors as unknown)).toStrictEqual(
        found.map(({ kind, names }) => (kind === "event" ? [names.e1!.toWellFormed()] : [])),
      );
    }),
    { numRuns: 40 },
  );
});
