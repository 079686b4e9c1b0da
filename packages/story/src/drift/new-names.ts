import type { Span } from "@hearsay/core";
import type { Comparable } from "../text/comparable.ts";
import { overlaps } from "../text/span.ts";

/** Letters that two words of one family begin with: “Aldoria”, “Aldorian”. */
const STEM = 5;

/** Names of which the other document has neither the entity nor its country nor a telling word. */
export function newNames(own: Comparable, other: Comparable, known: ReadonlySet<string>): Comparable["mentions"] {
  const entities = new Set(other.mentions.map(({ key }) => key));
  const countries = new Set(other.reading.entities.map(({ actor }) => actor?.country ?? null));
  const stems = new Set([...known].filter((key) => key.length >= STEM).map((key) => key.slice(0, STEM)));
  const isKnown = (key: string): boolean => known.has(key) || (key.length >= STEM && stems.has(key.slice(0, STEM)));
  return own.mentions.filter(({ form, key, span, entity, sentence }) => {
    if (form !== "name" || entities.has(key) || isOutlet(own.reading.document.text.slice(...span), own, other)) return false;
    if (isDateline(span, own) || isOnlyCapital(span, own)) return false;
    const { kind, actor } = own.entities.get(entity)!;
    // “A Dutch company” has told of the Netherlands.
    if (kind === "place" && actor !== null && actor.country !== null && countries.has(actor.country)) return false;
    const telling = own.words.filter((word) => word.sentence === sentence && word.content && overlaps(word.span, span));
    return telling.length > 0 && !telling.some((word) => isKnown(word.key));
  });
}

/** A relay names its origin, and “told Sputnik” in Sputnik is “said” elsewhere. */
export const isOutlet = (name: string, ...documents: readonly Comparable[]): boolean =>
  documents.some(
    ({ reading: { document } }) => document.outlet !== null && name.toLowerCase().includes(document.outlet.toLowerCase()),
  );

/** One word at the beginning of a sentence has its capital from there: “Gunners shot …”. */
const isOnlyCapital = (span: Span, { sentences, reading }: Comparable): boolean =>
  sentences.some(([start]) => start === span[0]) && /^\p{Lu}\p{Ll}+$/u.test(reading.document.text.slice(...span));

/** “Dubai: …”: where a text was written is part of no sentence. */
const isDateline = ([start, end]: Span, { sentences, reading }: Comparable): boolean =>
  sentences.some((sentence) => sentence[0] === start) && /^\s*[:(–—]/u.test(reading.document.text.slice(end, end + 3));
