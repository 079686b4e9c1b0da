import type { Reading } from "@hearsay/core";

/** Page furniture that was left out of the record. */
export interface Boilerplate {
  readonly passages: number;
  /** UTF-16 code units. */
  readonly length: number;
  /** How the first passage begins. */
  readonly opening: string;
}

/** What was left out of a reading; null: nothing. */
export function boilerplateOf({ document }: Reading): Boilerplate | null {
  const spans = document.sections.filter(({ kind }) => kind === "boilerplate").map(({ span }) => span);
  const [first] = spans;
  if (!first) return null;
  const opening = document.text
    .slice(...first)
    .trim()
    .replace(/\s+/g, " ");
  return { passages: spans.length, length: spans.reduce((sum, [start, end]) => sum + end - start, 0), opening };
}
