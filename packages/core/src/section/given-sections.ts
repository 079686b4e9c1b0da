import type { Block } from "../document/annotation/block.ts";
import type { Diagnostic } from "../document/annotation/diagnostic.ts";
import type { GivenSection } from "../document/document.ts";
import { overlaps, span, type Span } from "../document/span.ts";

/** The rule of a block that the caller gave. */
const GIVEN = "given";

/**
 * Takes over the sections that the caller knows: a headline in one block, others in a block a paragraph, without the
 * white space at their ends. A section that does not lie behind the one before it, or not in the text, is left out and
 * reported.
 */
export function takeGivenSections(
  text: string,
  sections: readonly GivenSection[],
  paragraphs: readonly Span[],
): { readonly blocks: readonly Block[]; readonly diagnostics: readonly Diagnostic[] } {
  const blocks: Block[] = [];
  const diagnostics: Diagnostic[] = [];
  let from = 0;
  for (const { kind, span: place } of sections) {
    if (place[0] < from || place[1] > text.length || place[1] < place[0]) {
      diagnostics.push(misplaced(kind, place));
      continue;
    }
    from = place[1];
    const parts =
      kind === "headline"
        ? [place]
        : paragraphs.filter((paragraph) => overlaps(paragraph, place)).map((paragraph) => shared(paragraph, place));
    for (const part of parts) {
      const trimmed = trim(text, part);
      if (trimmed) blocks.push(Object.freeze({ span: trimmed, kind, rule: GIVEN }));
    }
  }
  return { blocks, diagnostics };
}

const shared = (a: Span, b: Span): Span => span(Math.max(a[0], b[0]), Math.min(a[1], b[1]));

const misplaced = (kind: string, [start, end]: Span): Diagnostic => ({
  rule: "section-misplaced",
  severity: "warning",
  message: `the given section ${kind} [${start}, ${end}) overlaps another one or leaves the text; it was left out`,
  span: null,
});

/** The parts of a span that no given block covers, without the white space at their ends. */
export function uncovered(text: string, place: Span, blocks: readonly Block[]): Span[] {
  const parts: Span[] = [];
  let from = place[0];
  for (const { span: covered } of blocks) {
    if (covered[1] <= from || covered[0] >= place[1]) continue;
    if (covered[0] > from) parts.push([from, covered[0]]);
    from = Math.max(from, covered[1]);
  }
  if (from < place[1]) parts.push([from, place[1]]);
  return parts.map((part) => trim(text, part)).filter((part) => part !== undefined);
}

function trim(text: string, [start, end]: Span): Span | undefined {
  const inner = text.slice(start, end);
  const left = inner.length - inner.trimStart().length;
  const right = inner.trimEnd().length;
  return left < right ? span(start + left, start + right) : undefined;
}
