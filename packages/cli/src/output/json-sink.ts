import { jsonText } from "./json-text.ts";
import type { Print, Sink } from "./sink.ts";

/** Prints one reading as an object, or several as an array, written as they come. */
export function jsonSink(print: Print, several: boolean): Sink {
  let written = 0;
  return {
    async write(_name, reading) {
      const text = jsonText(reading, 2);
      await print(several ? `${written === 0 ? "[\n" : ",\n"}${text.replace(/^/gm, "  ")}` : `${text}\n`);
      written++;
    },
    async finish() {
      if (several) await print(written === 0 ? "[]\n" : "\n]\n");
    },
  };
}
