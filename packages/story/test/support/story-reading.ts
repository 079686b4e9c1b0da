import type { Reading, Span, TimeExpression } from "@hearsay/core";
import { ReadingBuilder } from "../../../cli/test/support/reading-builder.ts";

/** A day that a phrase of the text stands for: [phrase, YYYY-MM-DD]; with a third value the day after the last. */
type Day = readonly [phrase: string, from: string, to?: string];

/** Builds a reading by hand; what to fill in is done in `fill`, which names phrases of the text. */
export function storyReading(
  text: string,
  fill: (builder: ReadingBuilder) => unknown = () => {},
  days: readonly Day[] = [],
): Reading {
  const builder = new ReadingBuilder(text);
  builder.section("body", text);
  fill(builder);
  const times = days.map(([phrase, from, to], i): TimeExpression => ({ id: `t${i + 1}`, span: builder.at(phrase), type: "DATE", value: to === undefined ? from : from.slice(0, 7), from, to: to ?? dayAfter(from) })); // prettier-ignore
  return builder.build({}, { times });
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The words that spans point at. */
export const words = (reading: Reading, span: Span | null): string | null =>
  span === null ? null : reading.document.text.slice(...span);
