import type { Reading } from "@hearsay/core";
import type { IndexedText, TableRows, TextTable } from "../store/store.ts";
import { storable } from "../text/storable.ts";
import { entityRows } from "./entity-rows.ts";
import { eventRows } from "./event-rows.ts";
import { numberReading } from "./numbering.ts";
import { countUp, type Numbers } from "./numbers.ts";
import { statementRows } from "./statement-rows.ts";
import { textsOf } from "./texts.ts";

/** A reading as rows, in an order in which each refers only to rows before it, and as texts to be searched. */
export interface ReadingRows {
  readonly tables: readonly TableRows[];
  readonly texts: Readonly<Record<TextTable, readonly IndexedText[]>>;
}

export function rowsOfReading(
  reading: Reading,
  version: number,
  moment: number,
  numbers: Numbers = countUp(reading),
): ReadingRows {
  const numbering = numberReading(reading, version, moment, numbers);
  return {
    tables: [
      ...entityRows(reading, version, numbers),
      ...statementRows(reading, numbering),
      ...eventRows(reading, numbering),
      { table: "reading_check", rows: checkRows(reading, version) },
    ],
    texts: textsOf(reading, numbering),
  };
}

const checkRows = ({ checks }: Reading, version: number): TableRows["rows"] =>
  checks.map(({ kind, verdict, note, spans }, ordinal) => ({
    version,
    ordinal,
    kind,
    verdict,
    note: storable(note),
    span_start: spans[0]?.[0] ?? 0,
    span_end: spans.at(-1)?.[1] ?? 0,
  }));
