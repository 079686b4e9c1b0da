import type { Reading } from "@hearsay/core";
import type { Alignment, Difference } from "@hearsay/story";

/** Two readings and what was found between them. */
export interface ReadingComparison {
  readonly a: Reading;
  readonly b: Reading;
  readonly alignment: Alignment;
  readonly differences: readonly Difference[];
}
