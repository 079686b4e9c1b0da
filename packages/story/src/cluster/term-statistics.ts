/** How many documents hold a term, of those seen so far. */
export interface TermStatistics {
  readonly documents: number;
  readonly holding: (term: string) => number;
}

/** Of a thousand texts of the language, so many hold a term; 0: too few to be known. */
export type TermBackground = (term: string) => number;

/** What is known of the language counts as so many documents: a small collection says little of what is common. */
const BACKGROUND = 400;

/** The documents seen so far, on the background of the language. */
export function onBackground({ documents, holding }: TermStatistics, background: TermBackground): TermStatistics {
  return {
    documents: documents + BACKGROUND,
    holding: (term) => holding(term) + (background(term) / 1000) * BACKGROUND,
  };
}

/** How rare a term is among them, as of Robertson and Spärck Jones 1976, never below nothing. */
export const rarity = (term: string, { documents, holding }: TermStatistics): number =>
  Math.log(1 + documents / (holding(term) + 1));
