import type { Event, Reading, Span, Statement } from "@hearsay/core";

/** The sentences that hold any of these spans, as one span; the spans' own reach where no sentence holds them. */
function passageOf(spans: readonly Span[], sentences: readonly Span[]): Span {
  let [from, to] = [Infinity, 0];
  for (const [start, end] of spans) {
    from = Math.min(from, sentences.findLast(([first]) => first <= start)?.[0] ?? start, start);
    to = Math.max(to, sentences.find(([, last]) => last >= end)?.[1] ?? end, end);
  }
  return from <= to ? [from, to] : [0, 0];
}

const spansOfStatement = ({ source, cue, content, via }: Statement): readonly Span[] => [
  ...(source?.spans ?? []),
  ...(cue?.spans ?? []),
  ...content,
  ...via.flatMap(({ spans }) => spans),
];

/** The words that bear a statement out, with the sentences around them. */
export const passageOfStatement = (statement: Statement, { sentences }: Reading): Span =>
  passageOf(spansOfStatement(statement), sentences);
export const passageOfEvent = ({ trigger }: Event, { sentences }: Reading): Span => passageOf([trigger], sentences);
