import { featuresOf } from "./geojson.ts";
import { jsonText } from "./json-text.ts";
import type { Print, Sink } from "./sink.ts";

/** Prints one FeatureCollection (RFC 7946) of all documents, a feature a line, as they come. */
export function geojsonSink(print: Print): Sink {
  let written = 0;
  const open = async (): Promise<void> => {
    if (written === 0) await print('{"type":"FeatureCollection","features":[');
  };
  return {
    async write(_name, reading) {
      for (const feature of featuresOf(reading)) {
        await open();
        await print(`${written === 0 ? "\n" : ",\n"}${jsonText(feature)}`);
        written++;
      }
    },
    async finish() {
      await open();
      await print("\n]}\n");
    },
  };
}
