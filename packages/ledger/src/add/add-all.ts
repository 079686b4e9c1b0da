import type { Store } from "../store/store.ts";
import { addBatch } from "./add-batch.ts";
import type { Addition, Sighting } from "./addition.ts";

/** Adds readings in batches, and gives what became of each after its batch was kept. */
export async function* addAll(
  store: Store,
  sightings: Iterable<Sighting> | AsyncIterable<Sighting>,
  size: number,
): AsyncGenerator<Addition> {
  let batch: Sighting[] = [];
  for await (const sighting of sightings) {
    batch.push(sighting);
    if (batch.length < size) continue;
    yield* await addBatch(store, batch);
    batch = [];
  }
  yield* await addBatch(store, batch);
}
