import type { Span } from "@hearsay/core";

/**
 * The number of the sentence, from 1, that an offset stands in; before or between sentences, that of the next.
 * @returns null without sentences, or after the last
 */
export function sentenceNumber(sentences: readonly Span[], offset: number): number | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = sentences[middle]?.[1] ?? 0;
    if (end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < sentences.length ? low + 1 : null;
}
