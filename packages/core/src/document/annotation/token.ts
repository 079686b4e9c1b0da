import type { Span } from "../span.ts";

/** One word, number, punctuation mark or clitic, as Universal Dependencies divides English. */
export interface Token {
  readonly index: number;
  readonly span: Span;
  readonly text: string;
  /** Index of its sentence in the layer `sentences`. */
  readonly sentence: number;
}
