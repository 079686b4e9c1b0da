import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { COLUMN_NAMES, type ColumnName, type ColumnType, EXPORT_COLUMNS, type Row } from "./columns.ts";
import type { Found } from "./found.ts";
import { rowOf } from "./row.ts";

const ROWS = 5000;

/** The columns as a Parquet file, compressed with Snappy; `size` rows are held in memory and written as a row group. */
export async function* parquet(hits: AsyncIterable<Found>, size = ROWS): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: SCHEMA, createdBy: "Hearsay" });
  let rows: Row[] = [];
  for await (const found of hits) {
    rows.push(rowOf(found));
    if (rows.length < size) continue;
    await writeGroup(file, rows);
    rows = [];
    yield taken(writer);
  }
  if (rows.length > 0) await writeGroup(file, rows);
  await file.finish();
  yield taken(writer);
}

const writeGroup = async (file: ParquetWriter, rows: readonly Row[]): Promise<void> =>
  file.write({
    columnData: COLUMN_NAMES.map((name) => ({ name, data: rows.map((row) => stored(name, row[name])), offsetIndex: false })),
    rowGroupSize: rows.length,
  });

/** What was written since; the writer goes on with an empty buffer, and counts on. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

const TYPES: Readonly<Record<ColumnType, (name: string) => readonly SchemaElement[]>> = {
  string: (name) => [text(name, "OPTIONAL")],
  int64: (name) => [{ name, type: "INT64", repetition_type: "OPTIONAL" }],
  double: (name) => [{ name, type: "DOUBLE", repetition_type: "OPTIONAL" }],
  boolean: (name) => [{ name, type: "BOOLEAN", repetition_type: "OPTIONAL" }],
  timestamp: (name) => [
    {
      name,
      type: "INT64",
      converted_type: "TIMESTAMP_MILLIS",
      logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
      repetition_type: "OPTIONAL",
    },
  ],
  strings: (name) => [
    { name, converted_type: "LIST", logical_type: { type: "LIST" }, repetition_type: "REQUIRED", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    text("element", "REQUIRED"),
  ],
};

const text = (name: string, repetition_type: "OPTIONAL" | "REQUIRED"): SchemaElement => ({
  name,
  type: "BYTE_ARRAY",
  converted_type: "UTF8",
  logical_type: { type: "STRING" },
  repetition_type,
});

const SCHEMA: SchemaElement[] = [
  { name: "hits", num_children: COLUMN_NAMES.length },
  ...COLUMN_NAMES.flatMap((name) => TYPES[EXPORT_COLUMNS[name]](name)),
];

/** Texts are made well formed before anything is told of them: statistics and dictionaries then say what the pages say. */
function stored(name: ColumnName, value: Row[ColumnName]): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value === "object") return value?.map((one) => one.toWellFormed()) ?? null;
  if (typeof value !== "number") return value;
  const type = EXPORT_COLUMNS[name];
  if (type === "timestamp") return new Date(value);
  return type === "int64" ? BigInt(value) : value;
}
