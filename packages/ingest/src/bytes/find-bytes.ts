import type { RandomAccess } from "./random-access.ts";

const CHUNK = 65_536;

/**
 * The first position, from `from` on and before `to`, at which `pattern` stands; null for none. `accept` has the last
 * word on each place that is found.
 */
export async function findBytes(
  bytes: RandomAccess,
  pattern: Uint8Array,
  { from, to, accept }: { readonly from: number; readonly to: number; readonly accept: (position: number) => Promise<boolean> },
): Promise<number | null> {
  for (let start = Math.max(from, bytes.earliest); start < to; start += CHUNK) {
    // Chunks overlap, so that a pattern across their border is seen.
    const chunk = Buffer.from(await bytes.read(start, CHUNK + pattern.length - 1));
    for (let at = chunk.indexOf(pattern); at >= 0; at = chunk.indexOf(pattern, at + 1)) {
      if (start + at < to && at < CHUNK && (await accept(start + at))) return start + at;
    }
    if (chunk.length < CHUNK) return null;
  }
  return null;
}
