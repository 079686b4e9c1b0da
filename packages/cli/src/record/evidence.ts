import type { Reading, Span } from "@hearsay/core";
import { clip, paragraphsIn } from "./paragraphs.ts";

/** The words that spans point at, a string for each paragraph; an ellipsis stands for words between two spans. */
export function evidence(reading: Reading, spans: readonly Span[]): string[] {
  const paragraphs = new Set(spans.flatMap((span) => paragraphsIn(reading, span)));
  return [...paragraphs]
    .sort((a, b) => a.span[0] - b.span[0])
    .map((paragraph) => piecesIn(reading.document.text, spans, paragraph.span))
    .filter((words) => words !== "");
}

/** The same on one line. */
export const words = (reading: Reading, spans: readonly Span[]): string =>
  evidence(reading, spans).join(" ").replace(/\s+/g, " ");

function piecesIn(text: string, spans: readonly Span[], paragraph: Span): string {
  let joined = "";
  let end = paragraph[0];
  for (const span of spans) {
    const piece = clip(span, paragraph);
    if (piece === null) continue;
    const skipped = text.slice(end, piece[0]).trim() !== "";
    joined += joined === "" ? "" : skipped ? " … " : " ";
    joined += text.slice(...piece).trim();
    end = piece[1];
  }
  return joined;
}
