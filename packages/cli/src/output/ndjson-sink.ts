import type { Part } from "../command/parts.ts";
import { jsonText } from "./json-text.ts";
import { selectParts } from "./select-parts.ts";
import type { Print, Sink } from "./sink.ts";

/** Prints one reading a line. */
export function ndjsonSink(print: Print, only: ReadonlySet<Part> | null): Sink {
  return {
    write: (_name, reading) => print(`${jsonText(selectParts(reading, only))}\n`),
    finish: async () => {},
  };
}
