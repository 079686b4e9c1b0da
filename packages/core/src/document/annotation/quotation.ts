import type { Span } from "../span.ts";

/**
 * A stretch between quotation marks, marks included. One that goes on over paragraphs (each opened again, closed only
 * once) is one annotation a paragraph, `continues` the one before.
 */
export interface Quotation {
  readonly index: number;
  readonly span: Span;
  /** Whether it goes on with the quotation before it, which was left open at the end of its paragraph. */
  readonly continues: boolean;
  /** Whether its closing mark was found; an open one ends with its block. */
  readonly closed: boolean;
  /** The quotation around it, if any. */
  readonly within: number | null;
}
