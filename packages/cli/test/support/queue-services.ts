import { isMainThread } from "node:worker_threads";
import { load } from "@hearsay/ingest";
import type { Services } from "../../src/read/services.ts";
import { services as ledgerServices } from "./ledger-services.ts";

// Documents are taken from real archives, and read by a reader that needs no model and takes HEARSAY_TEST_PAUSE milliseconds a document.
// “POISON” in a text ends the thread or fails.

const pause = Number(process.env.HEARSAY_TEST_PAUSE ?? "0");

export const services: Services = {
  ...ledgerServices,
  load: (origin, signal) => load(origin, { signal }),
  describe: () => Promise.resolve({ model: "fake 1", program: process.env.HEARSAY_TEST_PROGRAM ?? "hearsay 0.1.0" }),
  async openReader(options) {
    const reader = await ledgerServices.openReader(options);
    return {
      async read(input) {
        if (input.text.includes("POISON") && !isMainThread) process.exit(7);
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        return reader.read(input);
      },
    };
  },
};
