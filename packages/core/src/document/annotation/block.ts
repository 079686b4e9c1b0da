import type { Span } from "../span.ts";

/** What part of an article a block of its text is. */
export type SectionKind = "headline" | "byline" | "dateline" | "body" | "caption" | "boilerplate";

/**
 * A run of text that is laid out as one thing: a paragraph, a headline, a caption, or the dateline in front of a
 * paragraph. Blocks are in text order and never overlap; what lies between two of them is white space.
 */
export interface Block {
  readonly span: Span;
  readonly kind: SectionKind;
  /** The rule, or the caller, that decided the kind. */
  readonly rule: string;
}

/** The kinds whose text is language to be read; a byline or a cookie notice is not. */
const READ: ReadonlySet<SectionKind> = new Set<SectionKind>(["headline", "body", "caption"]);

/** Whether the stages after sectioning read this block. */
export const isRead = (block: Block): boolean => READ.has(block.kind);
