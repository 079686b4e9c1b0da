import type { Reading } from "@hearsay/core";
import { hashOf } from "../add/identity.ts";
import { packReading } from "../add/pack-reading.ts";
import { LedgerError } from "../error/ledger-error.ts";
import type { Store } from "../store/store.ts";
import { align } from "./align.ts";
import { layOver, load } from "./correct.ts";
import { standingOf } from "./correction.ts";

/** What became of a version that was read anew. */
export interface Rereading {
  readonly version: number;
  /** Records that the new reading has of the old one, that only the old one had, and that only the new one has. */
  readonly kept: number;
  readonly gone: number;
  readonly found: number;
  /** Corrections that stand but no longer find what they speak of. They are kept, and apply again where a later reading has it. */
  readonly orphaned: readonly number[];
}

/** Puts another reading of the same text in the place of a version’s. Corrections, withdrawals and merges of what both readings have hold on. */
export async function reread(
  store: Store,
  version: number,
  reading: Reading,
  { model, program }: { readonly model: string; readonly program: string },
): Promise<Rereading> {
  return store.database.transaction().execute(async (database) => {
    await store.lockForStories(database);
    const stored = await load(database, version);
    if (hashOf(stored.made.reading.document.text) !== hashOf(reading.document.text))
      throw new LedgerError("invalid-reading", `this is another text than that of document ${version}: add it as a new version`);
    const { document } = stored.made.reading;
    // Where and when it was published is what the ledger was told, not what a model finds.
    const fresh: Reading = { ...reading, document: { ...document, sections: reading.document.sections } };
    const made = { reading: fresh, numbers: align(stored.made, fresh) };
    await database
      .updateTable("version")
      .set({ reading: packReading(fresh), model, program })
      .where("id", "=", version)
      .execute();
    const applied = await layOver(store, database, { ...stored, made });
    const standing = await standingOf(database, version);
    const items = ["entities", "statements", "events"] as const;
    const kept = items.reduce((sum, one) => {
      const before = new Set(stored.made.numbers[one]);
      return sum + made.numbers[one].filter((number) => before.has(number)).length;
    }, 0);
    const count = (of: Reading): number => items.reduce((sum, one) => sum + of[one].length, 0);
    const orphaned = standing.filter(({ id }) => !applied.has(id)).map(({ id }) => id);
    return { version, kept, gone: count(stored.made.reading) - kept, found: count(fresh) - kept, orphaned };
  });
}
