import type { Part } from "../command/parts.ts";
import { paint } from "../terminal/paint.ts";
import { recordLines } from "../terminal/record.ts";
import type { Print, Sink } from "./sink.ts";

/** Prints records to be read by a person. */
export function recordSink(
  print: Print,
  settings: {
    readonly width: number;
    readonly color: boolean;
    readonly several: boolean;
    readonly only: ReadonlySet<Part> | null;
  },
): Sink {
  let written = 0;
  return {
    async write(name, reading) {
      const lines = recordLines(reading, { width: settings.width, name: settings.several ? name : null, only: settings.only });
      await print(`${written > 0 ? "\n\n" : ""}${paint(lines, settings.color)}`);
      written++;
    },
    finish: async () => {},
  };
}
