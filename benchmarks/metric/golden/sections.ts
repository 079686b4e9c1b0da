import type { Reading, Span } from "@hearsay/core";
import type { GoldenRecord } from "../../corpus/golden/record.ts";
import { pairs } from "./pair.ts";
import type { Sheet } from "./sheet.ts";

/** How much of the characters of two sections must be in both. */
const LEAST = 0.8;

/** Sections but for the body: kind, and four fifths of the characters. */
export function scoreSections({ sections }: GoldenRecord, { document }: Reading): Sheet {
  const found = document.sections.filter(({ kind }) => kind !== "body");
  const right = pairs(sections, found, (gold, section) =>
    gold.kind === section.kind && shared(gold.span, section.span) >= LEAST ? shared(gold.span, section.span) : 0,
  );
  return { sections: { hit: right.length, predicted: found.length, gold: sections.length } };
}

function shared([a, b]: Span, [c, d]: Span): number {
  const both = Math.max(0, Math.min(b, d) - Math.max(a, c));
  return both / (b - a + d - c - both);
}
