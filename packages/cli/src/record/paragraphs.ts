import type { Document, Reading, Span } from "@hearsay/core";

type Kind = Document["sections"][number]["kind"];

/** A stretch of the text that is set as one block. */
export interface Paragraph {
  readonly kind: Kind;
  readonly span: Span;
  /** The dateline that the paragraph begins with. */
  readonly dateline: Span | null;
}

/**
 * The text as paragraphs, in order: its sections, a dateline together with the paragraph that it stands before. Text
 * in no section is body, so that nothing is lost from view.
 */
export function paragraphsOf({ document }: Reading): Paragraph[] {
  const known = cache.get(document);
  if (known) return known;
  const made = withDatelines(document.text, pieces(document));
  cache.set(document, made);
  return made;
}

// Every statement asks for them.
const cache = new WeakMap<Document, Paragraph[]>();

interface Piece {
  readonly kind: Kind;
  readonly span: Span;
}

/** Sections and the text between them, in pieces without blank lines. */
function pieces({ text, sections }: Document): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const { kind, span } of sections) {
    if (span[0] > end) found.push({ kind: "body", span: [end, span[0]] });
    found.push({ kind, span });
    end = Math.max(end, span[1]);
  }
  if (text.length > end) found.push({ kind: "body", span: [end, text.length] });
  return found.flatMap(({ kind, span }) => apart(text, span).map((part) => ({ kind, span: part })));
}

/** A span cut at blank lines, without the white space around the parts. */
function apart(text: string, [start, end]: Span): Span[] {
  const parts: Span[] = [];
  for (const { 0: part, index } of text.slice(start, end).matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/g)) {
    parts.push([start + index, start + index + part.trimEnd().length]);
  }
  return parts;
}

function withDatelines(text: string, parts: readonly Piece[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let dateline: Span | null = null;
  for (const { kind, span } of parts) {
    if (dateline !== null && /\n/.test(text.slice(dateline[1], span[0]))) {
      paragraphs.push({ kind: "dateline", span: dateline, dateline });
      dateline = null;
    }
    if (kind === "dateline") dateline = span;
    else {
      paragraphs.push({ kind, span: [dateline?.[0] ?? span[0], span[1]], dateline });
      dateline = null;
    }
  }
  if (dateline !== null) paragraphs.push({ kind: "dateline", span: dateline, dateline });
  return paragraphs;
}

/** The paragraphs that share something with a span, in order. */
export function paragraphsIn(reading: Reading, [start, end]: Span): Paragraph[] {
  const paragraphs = paragraphsOf(reading);
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.span[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while ((paragraphs[after]?.span[0] ?? end) < end) after++;
  return paragraphs.slice(low, after);
}

/** The part of a span that lies in another; null: none. */
export function clip([start, end]: Span, [from, to]: Span): Span | null {
  const clipped: Span = [Math.max(start, from), Math.min(end, to)];
  return clipped[0] < clipped[1] ? clipped : null;
}
