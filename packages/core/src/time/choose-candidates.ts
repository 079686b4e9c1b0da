import type { Token } from "../document/annotation/token.ts";
import type { Word } from "../document/annotation/word.ts";
import type { Candidate } from "./meaning.ts";
import type { TimeRules } from "./time-rules.ts";

/** Candidates that are times where they stand: whole words, no verb “may”, and of those that overlap the longest. */
export function chooseCandidates(
  candidates: readonly Candidate[],
  tokens: readonly Token[],
  words: readonly Word[],
  rules: TimeRules,
): Candidate[] {
  const fitting = candidates.filter(({ start, end }) => {
    const [first, last] = [tokenAt(tokens, start), tokenAt(tokens, end - 1)];
    if (first === null || last === null) return false;
    return !rules.isOther({ words, tokens, first, last });
  });
  return clusters(fitting).flatMap(longest);
}

/** Groups of candidates that overlap, in text order, so that a long text costs no more than its parts. */
function clusters(candidates: readonly Candidate[]): Candidate[][] {
  const found: Candidate[][] = [];
  let end = -1;
  for (const candidate of candidates.toSorted((a, b) => a.start - b.start)) {
    if (candidate.start < end) found.at(-1)!.push(candidate);
    else found.push([candidate]);
    end = Math.max(end, candidate.end);
  }
  return found;
}

/** The longest candidates that do not overlap; of those as long, the one of the earlier pattern. */
function longest(cluster: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of cluster.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (chosen.every(({ start, end }) => candidate.end <= start || end <= candidate.start)) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** The token that holds a place of the text, by bisection; null between tokens. */
export function tokenAt(tokens: readonly Token[], at: number): number | null {
  let [low, high] = [0, tokens.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start, end] = tokens[middle]!.span;
    if (at < start) high = middle - 1;
    else if (at >= end) low = middle + 1;
    else return middle;
  }
  return null;
}
