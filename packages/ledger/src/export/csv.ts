import { COLUMN_NAMES, type ColumnName, EXPORT_COLUMNS, type Row } from "./columns.ts";
import type { Found } from "./found.ts";
import { rowOf } from "./row.ts";

/** A line a hit under a line of names (RFC 4180); several values in a cell are joined by “; ”. */
export async function* csv(hits: AsyncIterable<Found>): AsyncGenerator<string> {
  yield `${COLUMN_NAMES.join(",")}\r\n`;
  for await (const found of hits) {
    const row = rowOf(found);
    yield `${COLUMN_NAMES.map((name) => cell(plain(name, row[name]))).join(",")}\r\n`;
  }
}

function plain(name: ColumnName, value: Row[ColumnName]): string | number | boolean | null {
  if (typeof value === "number" && EXPORT_COLUMNS[name] === "timestamp") return new Date(value).toISOString();
  return typeof value === "object" && value !== null ? value.join("; ") : value;
}

/**
 * Text that a spreadsheet would take for a formula, behind white space or in full-width signs too, gets an apostrophe in
 * front; numbers stay as they are.
 */
function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
