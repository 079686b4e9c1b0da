import { eventLines, headerLine } from "./csv.ts";
import type { Print, Sink } from "./sink.ts";

/** Prints a header, then a line an event, as readings come. */
export function csvSink(print: Print): Sink {
  let begun = false;
  const begin = async (): Promise<void> => {
    if (!begun) await print(headerLine());
    begun = true;
  };
  return {
    async write(_name, reading) {
      await begin();
      for (const line of eventLines(reading)) await print(line);
    },
    finish: begin,
  };
}
