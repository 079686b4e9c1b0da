import { openLedger } from "@hearsay/ledger";
import { hasPostgres, startPostgres } from "../../packages/ledger/test/support/postgres-server.ts";
import type { Measure } from "../run/measure.ts";
import type { Cell } from "../run/table.ts";
import { scratchLedger } from "./scratch-ledger.ts";
import { perSecond, timeAdditions } from "./time-additions.ts";

const DOCUMENTS = 4000;
const BATCHES = [1, 32] as const;
const AIMS = { SQLite: 200, PostgreSQL: 100 } as const;

export const additions: Measure = {
  name: "additions",
  title: "Additions a second, the reading aside",
  run: async ({ limit }) => {
    const documents = limit ?? DOCUMENTS;
    const rows: Cell[][] = [];
    for (const batch of BATCHES) {
      const { path, remove } = scratchLedger("additions");
      rows.push(await row("SQLite", path, undefined, documents, batch));
      remove();
    }
    if (hasPostgres) {
      const server = await startPostgres({ durable: true });
      for (const batch of BATCHES)
        rows.push(await row("PostgreSQL", server.address, `benchmark_${process.pid}_${batch}`, documents, batch));
      await server.stop();
    }
    return {
      tables: [
        {
          title: "",
          columns: [
            { name: "store" },
            { name: "in a transaction", digits: 0 },
            { name: "documents/s", digits: 0 },
            { name: "processor ms a document", digits: 2 },
            { name: "aim", digits: 0 },
          ],
          rows,
        },
      ],
      notes: [
        `${documents} made-up readings of 360 words, each with 10 statements, 8 events, about 60 entities and 65 mentions, into a new ledger. Every commit waits for the disk.`,
        "Of PostgreSQL, processor time is that of the client; its server runs on the same machine.",
        ...(hasPostgres ? [] : ["PostgreSQL: not run, it is not installed."]),
      ],
    };
  },
};

async function row(
  store: keyof typeof AIMS,
  location: string,
  schema: string | undefined,
  documents: number,
  batch: number,
): Promise<Cell[]> {
  const ledger = await openLedger(location, schema === undefined ? {} : { schema });
  const timed = await timeAdditions(ledger, 0, documents, batch);
  await ledger.close();
  return [store, batch, perSecond(timed), timed.processor / documents, AIMS[store]];
}
