import type { Reading, Span } from "@hearsay/core";

export const LAYERS = ["source", "cue", "content", "hedge", "event", "place", "time"] as const;
export type Layer = (typeof LAYERS)[number];

/** A stretch of the text that a layer marks, and the record that it belongs to. */
export interface Mark {
  readonly layer: Layer;
  readonly span: Span;
  /** Id of a statement or event; null for places and times, which have no card. */
  readonly record: string | null;
  /** What it says to who points at it. */
  readonly title: string;
}

export function marksOf({ statements, events, entities, times, document: { text } }: Reading): Mark[] {
  const said = statements.flatMap(({ id, source, cue, content, certainty }): Mark[] => [
    ...(source?.spans ?? []).map((span): Mark => ({ layer: "source", span, record: id, title: "source" })),
    ...(cue?.spans ?? []).map((span): Mark => ({ layer: "cue", span, record: id, title: cue!.act })),
    ...content.map((span): Mark => ({ layer: "content", span, record: id, title: `content, ${certainty}` })),
    ...(certainty === "certain" || certainty === "unknown" ? [] : content.map((span): Mark => ({ layer: "hedge", span, record: id, title: certainty }))), // prettier-ignore
  ]);
  const done = events.map(({ id, trigger, type, mode, status }): Mark => ({ layer: "event", span: trigger, record: id, title: `${mode === null ? type : `${type}/${mode}`}, ${status}` })); // prettier-ignore
  const placed = entities.flatMap(
    ({ place, mentions, name }): Mark[] =>
    place === null ? [] : mentions.filter(({ form }) => form === "name").map(({ span }) => ({ layer: "place", span, record: null, title: `${name}: ${place.precision}, ${place.country ?? "no country"}` })), // prettier-ignore
  );
  const timed = times.map(({ span, value }): Mark => ({ layer: "time", span, record: null, title: value }));
  return [...said, ...done, ...placed, ...timed].filter(({ span: [start, end] }) => start < end && end <= text.length);
}

/** A stretch in which the same marks hold, outermost first. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A stretch of text divided where marks begin or end. */
export function piecesOf(text: string, [from, to]: Span, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter(({ span: [start, end] }) => start < to && end > from);
  const edges = [...new Set([from, to, ...inside.flatMap(({ span: [start, end] }) => [Math.max(start, from), Math.min(end, to)])])].sort((a, b) => a - b); // prettier-ignore
  return edges.slice(0, -1).map((start, index): Piece => {
    const end = edges[index + 1]!;
    const here = inside.filter(({ span }) => span[0] <= start && span[1] >= end);
    return {
      start,
      text: text.slice(start, end),
      marks: here.toSorted((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0])),
    };
  });
}
