import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Hit } from "../find/hit.ts";
import { type Row, rowOf } from "./row.ts";

type Kind = "string" | "strings" | "integer" | "real" | "flag" | "time";

/** The columns and their types: UTF-8 strings, lists of them, INT64, DOUBLE, BOOLEAN, timestamps in milliseconds, UTC. */
const COLUMNS: Readonly<Record<keyof Row, Kind>> = {
  kind: "string",
  id: "integer",
  document: "string",
  url: "string",
  title: "string",
  outlet: "string",
  credit: "string",
  published: "string",
  version: "integer",
  sha256: "string",
  fetched_from: "string",
  fetched_at: "time",
  span_start: "integer",
  span_end: "integer",
  text: "string",
  lines: "integer",
  withdrawn: "flag",
  source: "string",
  source_kind: "string",
  via: "strings",
  cue: "string",
  act: "string",
  certainty: "string",
  quotation: "string",
  type: "string",
  mode: "string",
  status: "string",
  background: "flag",
  actors: "strings",
  actor_countries: "strings",
  recipients: "strings",
  recipient_countries: "strings",
  place: "string",
  latitude: "real",
  longitude: "real",
  country: "string",
  precision: "string",
  from: "string",
  to: "string",
  count: "real",
};
const NAMES = Object.keys(COLUMNS) as (keyof Row)[];
/** Rows in a group: so many are in memory at a time. */
const GROUP = 2000;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];

function schemaOf(): Schema {
  const columns = NAMES.flatMap((name): Schema => {
    const kind = COLUMNS[name];
    const optional = { name, repetition_type: "OPTIONAL" } as const;
    if (kind === "strings")
      return [
        { ...optional, num_children: 1, converted_type: "LIST" },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "OPTIONAL", type: "BYTE_ARRAY", converted_type: "UTF8" },
      ];
    if (kind === "string") return [{ ...optional, type: "BYTE_ARRAY", converted_type: "UTF8" }];
    if (kind === "time") return [{ ...optional, type: "INT64", converted_type: "TIMESTAMP_MILLIS" }];
    return [{ ...optional, type: kind === "integer" ? "INT64" : kind === "real" ? "DOUBLE" : "BOOLEAN" }];
  });
  return [{ name: "root", num_children: NAMES.length }, ...columns];
}

/** One Parquet file, a group of rows at a time. */
export async function* parquet(hits: AsyncIterable<Hit>): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(), createdBy: "hearsay" });
  let rows: Row[] = [];
  for await (const hit of hits) {
    rows.push(rowOf(hit));
    if (rows.length < GROUP) continue;
    await writeGroup(writer, rows);
    rows = [];
    yield taken(bytes);
  }
  if (rows.length > 0) await writeGroup(writer, rows);
  await writer.finish();
  yield taken(bytes);
}

async function writeGroup(writer: ParquetWriter, rows: readonly Row[]): Promise<void> {
  const columnData = NAMES.map((name) => ({
    name,
    data: rows.map((row) => value(row[name], COLUMNS[name])),
    offsetIndex: false,
  }));
  await writer.write({ columnData, rowGroupSize: rows.length });
}

function value(cell: Row[keyof Row], kind: Kind): unknown {
  if (cell === null) return null;
  if (kind === "integer") return BigInt(cell as number);
  if (kind === "time") return BigInt(Date.parse(cell as string));
  if (kind === "string") return (cell as string).toWellFormed();
  if (kind === "strings") return (cell as readonly string[]).map((one) => one.toWellFormed());
  return cell;
}

/** What was written since the last time; the place in the whole file goes on counting. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
