import type { Sighting } from "@hearsay/ledger";
import type { ShardHeader, ShardLine } from "@hearsay/queue";

/** The readings of a shard, with where they came from. */
export async function* sightingsOf(
  { model, program }: ShardHeader,
  lines: AsyncIterable<ShardLine>,
  signal: AbortSignal,
): AsyncGenerator<Sighting> {
  for await (const line of lines) {
    if (signal.aborted) return;
    if (line.kind !== "document") continue;
    const { fetchedFrom, fetchedAt, reading } = line;
    yield { reading, provenance: { fetchedFrom, fetchedAt, model, program } };
  }
}
