import type { Hit } from "../find/hit.ts";
import type { ExportFormat, HitWriter } from "./format.ts";

const WRITERS: Readonly<Record<ExportFormat, () => Promise<HitWriter<Hit>>>> = {
  json: async () => (await import("./json.ts")).jsonArray,
  ndjson: async () => (await import("./json.ts")).jsonLines,
  csv: async () => (await import("./csv.ts")).csv,
  geojson: async () => (await import("./geojson.ts")).geojson,
  jsonld: async () => (await import("./jsonld.ts")).jsonld,
  parquet: async () => (await import("./parquet.ts")).parquet,
  stix: async () => (await import("./stix.ts")).stix,
};

/**
 * Writes what a query found, as it comes: text in UTF-8 as strings, Parquet as bytes. The memory that it takes does not grow with the hits, but for
 * Parquet (the index at the end of the file) and STIX (the ids that were written).
 */
export async function* exportHits(hits: AsyncIterable<Hit>, format: ExportFormat): AsyncGenerator<string | Uint8Array> {
  yield* (await WRITERS[format]())(hits);
}
