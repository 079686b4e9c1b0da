import type { Part } from "../command/parts.ts";
import { jsonText } from "./json-text.ts";
import { selectParts } from "./select-parts.ts";
import type { Print, Sink } from "./sink.ts";

/** Prints one reading as an object, or several as an array, written as they come. */
export function jsonSink(print: Print, several: boolean, only: ReadonlySet<Part> | null): Sink {
  let written = 0;
  return {
    async write(_name, reading) {
      const text = jsonText(selectParts(reading, only), 2);
      await print(several ? `${written === 0 ? "[\n" : ",\n"}${text.replace(/^/gm, "  ")}` : `${text}\n`);
      written++;
    },
    async finish() {
      if (several) await print(written === 0 ? "[]\n" : "\n]\n");
    },
  };
}
