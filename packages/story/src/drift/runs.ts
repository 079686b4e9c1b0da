/** A stretch of words that stands in both of two lists: from `start` in the first, from `at` in the second. */
export interface Run {
  readonly start: number;
  readonly at: number;
  readonly length: number;
}

/**
 * The longest stretches of words that two lists have in common, none overlapping another in the first, longest first
 * (greedy string tiling, Wise 1993, of one side).
 * @param fewest words of a stretch
 */
export function longestRuns(a: readonly string[], b: readonly string[], fewest: number): Run[] {
  const found: Run[] = [];
  const lengths = b.map(() => 0);
  for (const [i, word] of a.entries()) {
    // From the end, so that the row before is still there.
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[j] = b[j] === word ? (j > 0 ? lengths[j - 1]! : 0) + 1 : 0;
      if (lengths[j]! >= fewest) found.push({ start: i - lengths[j]! + 1, at: j - lengths[j]! + 1, length: lengths[j]! });
    }
  }
  const chosen: Run[] = [];
  for (const run of found.sort((x, y) => y.length - x.length || x.start - y.start || x.at - y.at))
    if (!chosen.some(({ start, length }) => start < run.start + run.length && run.start < start + length)) chosen.push(run);
  return chosen;
}

/** How many words two lists have in common in the same order (longest common subsequence). */
export function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const next = [0];
    for (const [j, other] of b.entries()) next.push(word === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)!;
}
