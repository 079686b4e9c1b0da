/** The grammar of the token of the same index: Universal Dependencies, basic trees. */
export interface Word {
  readonly index: number;
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  /** Index of the governing token; null for the root of a sentence. */
  readonly head: number | null;
  readonly relation: string;
  /** Indices of the tokens that it governs, in text order. */
  readonly dependents: readonly number[];
}
