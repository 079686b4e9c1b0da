import type { Ledger, Sighting } from "@hearsay/ledger";
import type { Reading } from "@hearsay/core";
import { makeReading } from "./make-reading.ts";

/** What adding took, making the readings aside. */
export interface Timed {
  readonly documents: number;
  /** By the clock, and of the processor in this process. */
  readonly milliseconds: number;
  readonly processor: number;
}

const sightingOf = (reading: Reading): Sighting => ({
  reading,
  provenance: { fetchedFrom: null, fetchedAt: "2024-01-01T00:00:00Z", model: "none", program: "benchmark" },
});

/** Adds made-up readings `first` to `end`, `batch` in a transaction. */
export async function timeAdditions(
  ledger: Ledger,
  first: number,
  end: number,
  batch: number,
  make: (index: number) => Reading = makeReading,
): Promise<Timed> {
  let [milliseconds, processor] = [0, 0];
  for (let start = first; start < end; start += batch) {
    const sightings = Array.from({ length: Math.min(batch, end - start) }, (_, index) => sightingOf(make(start + index)));
    const [before, used] = [performance.now(), process.cpuUsage()];
    for await (const { outcome } of ledger.addAll(sightings, { batch }))
      if (outcome !== "added") throw new Error(`a new document was ${outcome}`);
    milliseconds += performance.now() - before;
    const { user, system } = process.cpuUsage(used);
    processor += (user + system) / 1000;
  }
  return { documents: end - first, milliseconds, processor };
}

/** Finds story and lineage of what was added, and takes the time. */
export async function timeArranging(ledger: Ledger): Promise<Timed> {
  const [before, used] = [performance.now(), process.cpuUsage()];
  let documents = 0;
  for await (const _ of ledger.arrange()) documents++;
  const { user, system } = process.cpuUsage(used);
  return { documents, milliseconds: performance.now() - before, processor: (user + system) / 1000 };
}

export const perDocument = ({ documents, milliseconds }: Timed): number => milliseconds / documents;
export const perSecond = ({ documents, milliseconds }: Timed): number => (1000 * documents) / milliseconds;
