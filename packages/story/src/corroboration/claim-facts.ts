import type { Span } from "@hearsay/core";
import { factsOf, type SentenceFacts } from "../alignment/facts.ts";
import type { Comparable, PlacedNumber } from "../text/comparable.ts";
import { contains, overlaps } from "../text/span.ts";

/** The facts of a stretch of a document, as those of a sentence. */
export function factsWithin(document: Comparable, span: Span): SentenceFacts {
  const first = <T extends { readonly sentence: number }>(items: readonly T[], spanOf: (item: T) => Span): T[] =>
    items.filter((item) => contains(span, spanOf(item))).map((item) => ({ ...item, sentence: 0 }));
  const [facts] = factsOf({
    ...document,
    sentences: [span],
    words: first(document.words, (word) => word.span),
    mentions: first(document.mentions, (mention) => mention.span),
    numbers: first(document.numbers, (number) => number.span),
    times: first(document.times, ({ time }) => time.span),
  });
  return facts!;
}

/** The numbers of a stretch of a document. */
export const numbersWithin = ({ numbers }: Comparable, span: Span): PlacedNumber[] =>
  numbers.filter((number) => contains(span, number.span));

/** Whether a stretch stands in the body: headlines sharpen by their nature, and repeat what the text says. */
export const isTold = ({ reading }: Comparable, span: Span): boolean =>
  reading.document.sections.some((section) => section.kind === "body" && overlaps(section.span, span));
