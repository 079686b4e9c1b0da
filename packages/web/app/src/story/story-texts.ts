/** What the app says of a story, a part of its catalogue. */
export const storyTexts = {
  whatEachMade: "Documents, and what each was made of",
  timeline: "Timeline",
  whatIf: "What if this is wrong?",
  whatIfNone: "Nothing: all of it stands",
  whatIfDocuments: "A document",
  whatIfSources: "A source",
  falls: "falls",
  fallout: (documents: number, claims: number): string =>
    `${documents} ${documents === 1 ? "document" : "documents"} and ${claims} ${claims === 1 ? "claim" : "claims"} would have nothing left to rest on.`,
  whatIsTold: "What is told, over independent lines",
  lines: "lines",
  whoSaysWhat: "Who says what",
  words: "In the words of the first",
  stands: "carries it",
  standsNot: "carried it",
  contradictions: "Contradictions",
} as const;
