import type { Reading } from "@hearsay/core";
import { writePage } from "../html/page.ts";
import type { Sink } from "./sink.ts";

/**
 * Keeps readings and writes them as one page at the end; without any, nothing is written.
 * @param deliver takes the whole page
 */
export function pageSink(deliver: (page: string) => Promise<void>): Sink {
  const readings: { name: string; reading: Reading }[] = [];
  return {
    async write(name, reading) {
      readings.push({ name, reading });
    },
    async finish() {
      if (readings.length > 0) await deliver(await writePage(readings));
    },
  };
}
