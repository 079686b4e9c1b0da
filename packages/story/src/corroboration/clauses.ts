import type { Span } from "@hearsay/core";
import type { Comparable } from "../text/comparable.ts";

const MARK = /[,;:“”"—–()]/gu;

/** Stretches of a document between the marks of its sentences: as near to clauses as signs alone tell. */
export function clausesOf({ reading, sentences }: Comparable): Span[] {
  const { text } = reading.document;
  return sentences.flatMap(([start, end]) => {
    const marks = [...text.slice(start, end).matchAll(MARK)].map((match) => start + match.index);
    const edges = [start, ...marks.flatMap((mark) => [mark, mark + 1]), end];
    return edges.flatMap((from, i): Span[] => (i % 2 === 0 && edges[i + 1]! > from ? [[from, edges[i + 1]!]] : []));
  });
}
