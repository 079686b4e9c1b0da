import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { EXPORT_FORMATS, type ExportFormat, exportHits, type Hit, type LookUpVersion } from "@hearsay/ledger";
import { expect, it } from "vitest";
import { numbered } from "../support/harbour.ts";
import { hitsIn, renumbered, versionOf } from "./synthetic.ts";

/** Formats of which a hit takes long to write have fewer, each of more bytes. */
const FEWER: Partial<Readonly<Record<ExportFormat, number>>> = { csv: 40_000, jsonld: 20_000, parquet: 60_000, stix: 40_000 };
const HITS = 200_000;
const PER_VERSION = 50;
const ALLOWED = 8 * 2 ** 20;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
/** What is in use once everything that can be is given back, buffers that wait for their turn included. */
async function used(): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await setImmediate();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    least = Math.min(least, heapUsed + arrayBuffers);
  }
  return least;
}

const version = (number: number) => versionOf(number, numbered(number));
const lookUp: LookUpVersion = ({ version: number }) => version(number);

/** Hits of ever new documents; says after the first tenth and at the end how much memory is in use. */
async function* manyHits(count: number, sizes: number[]): AsyncGenerator<Hit> {
  let hits: readonly Hit[] = [];
  for (let made = 0; made < count; made++) {
    if (made === count / 10) sizes.push(await used());
    if (made % PER_VERSION === 0) hits = hitsIn(version(made / PER_VERSION + 1));
    const hit = hits[made % hits.length]!;
    const { span, text } = hit.evidence;
    yield { ...renumbered(hit, made), evidence: { span, text: `${made} ${text}` } };
  }
  sizes.push(await used());
}

it.each(EXPORT_FORMATS)("the memory of %s does not grow with the hits", async (format) => {
  const sizes: number[] = [];
  let written = 0;
  for await (const bytes of exportHits(manyHits(FEWER[format] ?? HITS, sizes), format, { lookUp })) written += bytes.length;
  const [before = 0, after = 0] = sizes;
  // GeoJSON writes none of these hits, and Parquet compresses them; a writer that keeps them is still found out, as below.
  if (format !== "geojson" && format !== "parquet") expect(written).toBeGreaterThan(2 * ALLOWED);
  expect(after - before).toBeLessThan(ALLOWED);
});

it("a writer that collects would be found out", async () => {
  const sizes: number[] = [];
  const kept: Hit[] = [];
  for await (const hit of manyHits(HITS, sizes)) kept.push(hit);
  expect(kept).toHaveLength(HITS);
  expect(sizes[1]! - sizes[0]!).toBeGreaterThan(2 * ALLOWED);
});
