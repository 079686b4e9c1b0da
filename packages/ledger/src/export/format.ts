/** The forms in which what was found can be written. */
export const EXPORT_FORMATS = ["json", "ndjson", "csv", "geojson", "jsonld", "parquet", "stix"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Writes hits one after another: text, or bytes. Keeps no more of them than one step needs. */
export type HitWriter<Hit> = (hits: AsyncIterable<Hit>) => AsyncGenerator<string | Uint8Array>;
