import type { Hit } from "../find/hit.ts";
import { chunks } from "./chunks.ts";
import { csv } from "./csv.ts";
import type { ExportFormat, ExportOptions } from "./format.ts";
import { geojson } from "./geojson.ts";
import { jsonArray, ndjson } from "./json.ts";
import { jsonld } from "./jsonld/jsonld.ts";
import { parquet } from "./parquet.ts";
import { stix } from "./stix/stix.ts";
import { withVersions } from "./with-versions.ts";

type Writer = (hits: AsyncIterable<Hit>, options: ExportOptions) => AsyncGenerator<Uint8Array>;

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  json: (hits) => chunks(jsonArray(hits)),
  ndjson: (hits) => chunks(ndjson(hits)),
  csv: (hits, { lookUp }) => chunks(csv(withVersions(hits, lookUp))),
  geojson: (hits, { lookUp }) => chunks(geojson(withVersions(hits, lookUp))),
  jsonld: (hits, { lookUp }) => chunks(jsonld(withVersions(hits, lookUp))),
  parquet: (hits, { lookUp, rowGroup }) => parquet(withVersions(hits, lookUp), rowGroup),
  stix: (hits, { lookUp, exportedAt = null }) => chunks(stix(withVersions(hits, lookUp), exportedAt)),
};

/** What a ledger found, as bytes of a format; hits are taken as bytes are asked for, and none is kept. */
export const exportHits = (hits: AsyncIterable<Hit>, format: ExportFormat, options: ExportOptions): AsyncGenerator<Uint8Array> =>
  WRITERS[format](hits, options);
