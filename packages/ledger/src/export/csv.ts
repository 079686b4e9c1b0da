import type { Hit } from "../find/hit.ts";
import { type Row, rowOf } from "./row.ts";

/** The columns, in order; several values in a cell are joined by “; ”. */
const COLUMNS: readonly (keyof Row)[] = ["kind", "id", "document", "url", "title", "outlet", "credit", "published", "version", "sha256", "fetched_from", "fetched_at", "span_start", "span_end", "lines", "withdrawn", "source", "source_kind", "via", "cue", "act", "certainty", "quotation", "type", "mode", "status", "background", "actors", "actor_countries", "recipients", "recipient_countries", "place", "latitude", "longitude", "country", "precision", "from", "to", "count", "text"]; // prettier-ignore

/** A header and a line a hit (RFC 4180). */
export async function* csv(hits: AsyncIterable<Hit>): AsyncGenerator<string> {
  yield `${COLUMNS.join(",")}\r\n`;
  for await (const hit of hits) {
    const row = rowOf(hit);
    yield `${COLUMNS.map((column) => cell(row[column])).join(",")}\r\n`;
  }
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay as they are. */
function cell(value: Row[keyof Row]): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : value.join("; ");
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
