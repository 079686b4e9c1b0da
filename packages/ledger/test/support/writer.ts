// node writer.ts LOCATION OPTIONS FIRST END [BATCH] [ARRANGE]: adds numbered reports and prints the number of each once it is kept; with ARRANGE, finds stories too.
import { writeSync } from "node:fs";
import { LedgerError, openLedger } from "@hearsay/ledger";
import { numbered } from "./harbour.ts";
import { provenance } from "./provenance.ts";

const [location = "", options = "{}", first = "0", end = "0", batch = "1", arrange = ""] = process.argv.slice(2);
try {
  const ledger = await openLedger(location, JSON.parse(options));
  const numbers = Array.from({ length: Number(end) - Number(first) }, (_, index) => Number(first) + index);
  const sightings = numbers.map((number) => ({ reading: numbered(number), provenance }));
  let next = 0;
  for await (const { outcome } of ledger.addAll(sightings, { batch: Number(batch) })) {
    writeSync(1, `${numbers[next++]} ${outcome}\n`);
    if (arrange !== "") for await (const _ of ledger.arrange());
  }
  await ledger.close();
} catch (error) {
  if (!(error instanceof LedgerError)) throw error;
  writeSync(2, `${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
