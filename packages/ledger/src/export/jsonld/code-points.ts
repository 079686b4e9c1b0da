import type { Span } from "@hearsay/core";
import type { StoredVersion } from "../../read/versions.ts";

/** Where a text has a character of two UTF-16 code units. */
const known = new WeakMap<StoredVersion, readonly number[]>();

function pairsIn(version: StoredVersion): readonly number[] {
  const found =
    known.get(version) ?? [...version.reading.document.text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index);
  known.set(version, found);
  return found;
}

/**
 * A span in code points, which is what Web Annotation counts (§ 4.2.5 of its data model): ours are in UTF-16 code units. One that
 * cuts a character in two starts before it and ends after it.
 */
export function codePointSpan(version: StoredVersion, [start, end]: Span): Span {
  const pairs = pairsIn(version);
  return [start - countBelow(pairs, start), end - countBelow(pairs, end - 1)];
}

/** How many of these sorted numbers are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
