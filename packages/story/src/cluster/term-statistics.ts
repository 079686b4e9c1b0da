/** How many documents hold a term, of those seen so far. */
export interface TermStatistics {
  readonly documents: number;
  readonly holding: (term: string) => number;
}

/** How rare a term is among them, as of Robertson and Spärck Jones 1976, never below nothing. */
export function rarity(term: string, { documents, holding }: TermStatistics): number {
  return Math.log(1 + (documents + FLOOR) / (holding(term) + 1));
}

/** A small collection says little of what is common, so that it counts as one of this size. */
const FLOOR = 30;
