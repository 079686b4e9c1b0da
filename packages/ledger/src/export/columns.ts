/** What is in a column: text, whole number, number, true or false, instant in milliseconds since 1970, several texts. */
export type ColumnType = "string" | "int64" | "double" | "boolean" | "timestamp" | "strings";

/** The columns of CSV and Parquet, in order. What a hit does not have is null, several that are none an empty list. */
export const EXPORT_COLUMNS = {
  kind: "string",
  id: "int64",
  ref: "string",
  document: "string",
  url: "string",
  title: "string",
  outlet: "string",
  credit: "string",
  published: "string",
  moment: "timestamp",
  version: "int64",
  version_number: "int64",
  sha256: "string",
  fetched_from: "string",
  fetched_at: "string",
  model: "string",
  program: "string",
  span_start: "int64",
  span_end: "int64",
  evidence: "string",
  lines: "int64",
  withdrawn: "boolean",
  from: "string",
  to: "string",
  starts: "timestamp",
  ends: "timestamp",
  type: "string",
  mode: "string",
  status: "string",
  background: "boolean",
  count: "double",
  trigger: "string",
  actors: "strings",
  actor_countries: "strings",
  actor_sectors: "strings",
  recipients: "strings",
  recipient_countries: "strings",
  recipient_sectors: "strings",
  place: "string",
  latitude: "double",
  longitude: "double",
  country: "string",
  precision: "string",
  statement: "string",
  source: "string",
  source_kind: "string",
  via: "strings",
  act: "string",
  cue: "string",
  content: "string",
  quotation: "string",
  certainty: "string",
} as const satisfies Readonly<Record<string, ColumnType>>;

interface Values {
  readonly string: string | null;
  readonly int64: number | null;
  readonly double: number | null;
  readonly boolean: boolean | null;
  readonly timestamp: number | null;
  readonly strings: readonly string[];
}
export type ColumnName = keyof typeof EXPORT_COLUMNS;
export type Row = { readonly [Name in ColumnName]: Values[(typeof EXPORT_COLUMNS)[Name]] };
export const COLUMN_NAMES = Object.keys(EXPORT_COLUMNS) as readonly ColumnName[];
