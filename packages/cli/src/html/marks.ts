import type { Span } from "@hearsay/core";
import type { NumberedStatement } from "./numbered-statements.ts";

/** What a span is in a statement. */
type Role = "content" | "source" | "relay" | "cue";

/** A span that is marked in the article. */
export interface Mark {
  readonly span: Span;
  readonly role: Role;
  readonly of: NumberedStatement;
}

/** Every mark of the statements. */
export function marksOf(statements: readonly NumberedStatement[]): Mark[] {
  return statements.flatMap((of) => {
    const { content, cue, source, via } = of.statement;
    const mark = (role: Role, spans: readonly Span[]): Mark[] => spans.map((span) => ({ span, role, of }));
    return [
      ...mark("content", content),
      ...mark("source", source?.spans ?? []),
      ...via.flatMap(({ spans }) => mark("relay", spans)),
      ...mark("cue", cue?.spans ?? []),
    ];
  });
}

/** A stretch of text that the same marks cover from end to end; without marks, plain text. */
export interface Segment {
  readonly span: Span;
  readonly marks: readonly Mark[];
}

/**
 * Cuts a span at every boundary of a mark, so that marks may nest and overlap in any way.
 * @returns segments that together are the span, in order
 */
export function segmentsOf(span: Span, marks: readonly Mark[]): Segment[] {
  const [start, end] = span;
  const near = marks.filter((mark) => mark.span[0] < end && mark.span[1] > start);
  const inside = near.flatMap((mark) => mark.span).filter((cut) => cut > start && cut < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return { span: [from, to], marks: near.filter((mark) => mark.span[0] <= from && mark.span[1] >= to) };
  });
}
