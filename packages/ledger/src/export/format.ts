import type { Origin } from "../find/hit.ts";
import type { StoredVersion } from "../read/versions.ts";

/** What `exportHits` writes; docs/reference/export.md says what is in each. */
export const EXPORT_FORMATS = ["json", "ndjson", "csv", "geojson", "jsonld", "parquet", "stix"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The version of a document that a hit was read from, with its text and reading; null where it is not to be had. */
export type LookUpVersion = (origin: Origin) => Promise<StoredVersion | null> | StoredVersion | null;

export interface ExportOptions {
  /**
   * A hit has no text and no places: they are looked up here, once for hits of one version that follow each other.
   * What is not found is absent from the export. `versionLookUp` makes one of a ledger.
   */
  readonly lookUp: LookUpVersion;
  /** ISO 8601; in STIX, what is exported again, later, is then a newer version of the same object. */
  readonly exportedAt?: string;
  /** Rows of a row group of Parquet, which are held in memory together; default 5000. */
  readonly rowGroup?: number;
}
