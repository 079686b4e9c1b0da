import type { Check } from "@hearsay/core";

/** A sign and a word for each verdict. */
export const verdictMarks: Readonly<Record<Check["verdict"], { readonly sign: string; readonly word: string }>> = {
  consistent: { sign: "✓", word: "consistent" },
  inconsistent: { sign: "✗", word: "inconsistent" },
  undecided: { sign: "–", word: "undecided" },
};
