import type { Span } from "../span.ts";

/** One sentence; sentences are in text order and stay within one block. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  /** Index of its block in the layer `blocks`. */
  readonly block: number;
}
