import type { Reading, Span } from "@hearsay/core";
import { hullOf, overlaps } from "../text/span.ts";

/** Something that a document tells and that others may tell too: an event, what a source says, or a sentence of the outlet’s own. */
export interface Claim {
  readonly document: string;
  readonly kind: "event" | "statement" | "sentence" | "figure";
  /** Id in the reading; of a sentence its number. */
  readonly id: string;
  readonly span: Span;
}

/** Shorter sentences say nothing that can be compared. */
const SHORTEST = 20;

/** What a reading tells: every event and statement, and the sentences of the body that hold neither. */
export function claimsOf(document: string, { events, statements, sentences, document: { text, sections } }: Reading): Claim[] {
  const told = events.map(({ id, trigger, actors, recipients }): Claim => {
    const sentence = sentences.find((span) => overlaps(span, trigger)) ?? trigger;
    const parts = [trigger, ...[...actors, ...recipients].map(({ span }) => span)].filter((span) => overlaps(span, sentence));
    return {
      document,
      kind: "event",
      id,
      span: hullOf([clauseAround(trigger, sentence, text), ...parts.map((span) => clip(span, sentence))]),
    };
  });
  const said = statements.map(({ id, content }): Claim => ({ document, kind: "statement", id, span: hullOf(content) }));
  const body = sentences.filter((span) => sections.some(({ kind, span: outer }) => kind === "body" && overlaps(outer, span)));
  const own = body
    .map((span, i): Claim => ({ document, kind: "sentence", id: `${i + 1}`, span }))
    .filter(({ span }) => span[1] - span[0] >= SHORTEST && ![...told, ...said].some((claim) => overlaps(claim.span, span)));
  return [...told, ...said, ...own];
}

/** What stands around a trigger between two marks of its sentence: numbers, places and times that are no participants. */
function clauseAround([start, end]: Span, [first, last]: Span, text: string): Span {
  const before = text.slice(first, start).search(/[,;:“”"—–(](?=[^,;:“”"—–(]*$)/u);
  const after = text.slice(end, last).search(/[,;:“”"—–)]\s|[.!?]["”]?$/u);
  return [before < 0 ? first : first + before + 1, after < 0 ? last : end + after];
}

const clip = ([start, end]: Span, [first, last]: Span): Span => [Math.max(start, first), Math.min(end, last)];
