import type { Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import type { Comparable, PlacedNumber } from "../text/comparable.ts";
import { overlaps } from "../text/span.ts";
import { type Difference, difference } from "./difference.ts";
import { agree } from "./numbers.ts";

/** Part of a sentence’s telling words that the other document has nowhere. */
const NEW = 0.5;

/**
 * What one document tells and the other has nowhere: sentences without a counterpart that hold a name or a number of
 * their own, or words that are mostly new, and names and numbers that a passage with a counterpart has more.
 * @param found the other differences: what these are pinned to is told already
 */
export function compareDetails({ a, b, pairs }: Comparison, found: readonly Difference[]): Difference[] {
  const taken = (side: "a" | "b"): Span[] => found.flatMap((one) => (one[side] === null ? [] : [one[side]]));
  const dropped = newIn(a, b, new Set(pairs.map((pair) => pair.a)), taken("a"));
  const added = newIn(b, a, new Set(pairs.map((pair) => pair.b)), taken("b"));
  return [
    ...dropped.map((span) => {
      const values = { a: a.reading.document.text.slice(...span), b: null };
      return difference("detail-dropped", { a: span, b: null, values, explanation: "the derived document has it nowhere" });
    }),
    ...added.map((span) => {
      const values = { a: null, b: b.reading.document.text.slice(...span) };
      return difference("detail-added", { a: null, b: span, values, explanation: "the origin has it nowhere" });
    }),
  ];
}

/** Spans of one document that tell what the other has nowhere. */
function newIn(own: Comparable, other: Comparable, aligned: ReadonlySet<number>, taken: readonly Span[]): Span[] {
  const known = new Set(other.words.map(({ key }) => key));
  const names = newNames(own, other, known);
  const numbers = own.numbers.filter((number) => isTelling(number) && !isTold(number, other));
  return own.sentences.flatMap((sentence, i): Span[] => {
    if (isHeadline(own, sentence)) return [];
    const facts = [...names, ...numbers]
      .filter((fact) => fact.sentence === i && !taken.some((span) => overlaps(span, fact.span)))
      .map(({ span }) => span);
    if (aligned.has(i)) return outermost(facts);
    const words = own.words.filter((word) => word.sentence === i && word.content);
    const fresh = words.filter(({ key }) => !known.has(key));
    const telling = words.length >= 4 && fresh.length / words.length >= NEW;
    return telling || facts.length > 0 ? [sentence] : [];
  });
}

/** Letters that two words of one family begin with: “Aldoria”, “Aldorian”. */
const STEM = 5;

/** Names of which the other document has neither the entity nor its country nor a telling word. */
function newNames(own: Comparable, other: Comparable, known: ReadonlySet<string>): Comparable["mentions"] {
  const entities = new Set(other.mentions.map(({ key }) => key));
  const countries = new Set(other.reading.entities.map(({ actor }) => actor?.country ?? null));
  const stems = new Set([...known].filter((key) => key.length >= STEM).map((key) => key.slice(0, STEM)));
  const isKnown = (key: string): boolean => known.has(key) || (key.length >= STEM && stems.has(key.slice(0, STEM)));
  return own.mentions.filter(({ form, key, span, entity, sentence }) => {
    if (form !== "name" || entities.has(key)) return false;
    const { kind, actor } = own.entities.get(entity)!;
    // “A Dutch company” has told of the Netherlands.
    if (kind === "place" && actor !== null && actor.country !== null && countries.has(actor.country)) return false;
    const telling = own.words.filter((word) => word.sentence === sentence && word.content && overlaps(word.span, span));
    return telling.length > 0 && !telling.some((word) => isKnown(word.key));
  });
}

/** Ordinals go by other words, and “the two men” are “both” or “they”. */
const isTelling = ({ dimension, unit, values }: PlacedNumber): boolean =>
  dimension !== "ordinal" && (unit !== null || Math.max(...values) > 2);

const isTold = (number: PlacedNumber, { numbers }: Comparable): boolean =>
  numbers.some((other) => agree(number, other) || agree(other, number));

function outermost(spans: readonly Span[]): Span[] {
  const size = ([start, end]: Span): number => end - start;
  return spans.filter((span, i) => !spans.some((other, j) => i !== j && overlaps(span, other) && (size(other) > size(span) || (size(other) === size(span) && j < i)))); // prettier-ignore
}

const isHeadline = ({ reading }: Comparable, [start]: Span): boolean =>
  reading.document.sections.some(({ kind, span }) => kind === "headline" && span[0] <= start && start < span[1]);
