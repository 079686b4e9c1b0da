import { jsonText } from "./json-text.ts";
import type { Print, Sink } from "./sink.ts";

/** Prints one reading a line. */
export function ndjsonSink(print: Print): Sink {
  return {
    write: (_name, reading) => print(`${jsonText(reading)}\n`),
    finish: async () => {},
  };
}
