import type { Span } from "@hearsay/core";
import { clip } from "../record/paragraphs.ts";
import { escaped } from "./escape.ts";
import { segmentsOf, type Mark, type Segment } from "./marks.ts";
import type { Numbering, Passage } from "./passages.ts";

/** A paragraph of the article as HTML: marked, with the number of each statement before its first words. */
export function passageHtml({ paragraph, marks, numberings }: Passage, text: string): string {
  const { span, dateline } = paragraph;
  const numbers = Map.groupBy(numberings, ({ offset }) => offset);
  return segmentsOf(span, marks)
    .flatMap((segment) => cutAt(segment, [...numbers.keys(), ...(dateline ?? [])]))
    .map((segment) => {
      const before = (numbers.get(segment.span[0]) ?? []).map(referenceHtml).join("");
      const inDateline = dateline !== null && clip(segment.span, dateline) !== null;
      return before + segmentHtml(segment, text, inDateline);
    })
    .join("");
}

function referenceHtml({ of, begins }: Numbering): string {
  const { id, number, named } = of;
  const own = begins ? ` id="${id}t"` : "";
  const label = begins ? `Statement ${number}, ${escaped(named.name)}` : `Statement ${number} goes on`;
  return `<a class="ref" role="doc-noteref"${own} href="#${id}" data-s="${id}" aria-label="${label}">${number}</a>`;
}

function cutAt(segment: Segment, offsets: readonly number[]): Segment[] {
  const [start, end] = segment.span;
  const inside = offsets.filter((offset) => offset > start && offset < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({ span: [from, cuts[index + 1] ?? end] as Span, marks: segment.marks }));
}

function segmentHtml({ span, marks }: Segment, text: string, inDateline: boolean): string {
  const words = escaped(text.slice(...span));
  const classes = classesOf(marks, inDateline);
  if (classes === "") return words;
  const ids = [...new Set([...marks].sort((a, b) => a.of.depth - b.of.depth).map(({ of }) => of.id))];
  return `<span class="${classes}"${ids.length > 0 ? ` data-s="${ids.join(" ")}"` : ""}>${words}</span>`;
}

/** Content by how many statements hold it; of source, relay and cue, the one of the innermost statement. */
function classesOf(marks: readonly Mark[], inDateline: boolean): string {
  const depth = Math.min(3, marks.filter(({ role }) => role === "content").length);
  const [inner] = marks.filter(({ role }) => role !== "content").sort((a, b) => b.of.depth - a.of.depth);
  return [depth > 0 ? `content c${depth}` : "", inner?.role ?? "", inDateline ? "dateline" : ""]
    .filter((name) => name !== "")
    .join(" ");
}
