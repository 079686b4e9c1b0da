import type { Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import type { Comparable, PlacedNumber } from "../text/comparable.ts";
import { overlaps } from "../text/span.ts";
import { cosine } from "../text/vectors.ts";
import { type Difference, difference } from "./difference.ts";
import type { DriftRules } from "./drift-rules.ts";
import type { Group } from "./group.ts";
import { inserted, newQuotations } from "./insertions.ts";
import { isOutlet, newNames } from "./new-names.ts";
import { agree } from "./numbers.ts";

/** Part of a sentence’s telling words that the other document has nowhere. */
const NEW = 0.5;

/** … if it has so many; in a copy, where nothing is told in other words, every such sentence is new. */
const FEWEST_WORDS = 3;

/** New words that a sentence without a new name or number must have in a retelling; fewer are colour. */
const FEWEST_NEW = 5;
/** Sentences as near as that by their vectors may tell the same. */
const NEAR = 0.35;

/** A text that tells less of its origin than that selects: what it leaves out is not told one by one. */
const SELECTS = 0.6;
/** Nor is what a retelling in other words leaves out: so many of its sentences are taken over where it is a copy. */
const COPIES = 0.6;
/** A text of which less is in an origin has others as well, which are not what it added. */
const MIXES = 0.5;

/**
 * What one document tells and the other has nowhere: sentences without a counterpart that hold a name or a number of
 * their own, or words that are mostly new, neighbours as one; and what a passage with a counterpart has more.
 * @param found the other differences: what these are pinned to is told already
 * @param mixes whether what was added is to be told though most of it may be from another origin
 */
export function compareDetails(
  comparison: Comparison,
  groups: readonly Group[],
  found: readonly Difference[],
  rules: DriftRules,
  mixes: boolean,
): Difference[] {
  const { a, b, pairs } = comparison;
  const telling = found.filter(({ kind }) => kind !== "attribution-lost");
  const taken = (side: "a" | "b"): Span[] => telling.flatMap((one) => (one[side] === null ? [] : [one[side]]));
  const [inA, inB] = [new Set(pairs.map((pair) => pair.a)), new Set(pairs.map((pair) => pair.b))];
  const copies = groups.filter(({ copied }) => copied).length >= COPIES * groups.length;
  const fresh = { a: groups.flatMap((group) => inserted(group, "a")), b: groups.flatMap((group) => inserted(group, "b")) };
  const dropped = inA.size / a.sentences.length < SELECTS || !copies ? [] : newIn(a, b, inA, taken("a"), fresh.a, rules, copies);
  const added = !mixes && inB.size / b.sentences.length < MIXES ? [] : newIn(b, a, inB, taken("b"), fresh.b, rules, copies);
  return [
    ...joined(dropped, a).map((span) => {
      const values = { a: a.reading.document.text.slice(...span), b: null };
      return difference("detail-dropped", { a: span, b: null, values, explanation: "the derived document has it nowhere" });
    }),
    // Of a mix, each sentence is looked up in the other origins.
    ...(mixes ? added : joined(added, b)).map((span) => {
      const values = { a: null, b: b.reading.document.text.slice(...span) };
      return difference("detail-added", { a: null, b: span, values, explanation: "the origin has it nowhere" });
    }),
  ];
}

/** Spans of one document that tell what the other has nowhere. */
function newIn(
  own: Comparable,
  other: Comparable,
  aligned: ReadonlySet<number>,
  taken: readonly Span[],
  inserts: readonly Span[],
  rules: DriftRules,
  copies: boolean,
): Span[] {
  const known = new Set(other.words.map(({ key }) => key));
  const names = newNames(own, other, known);
  const numbers = own.numbers.filter((number) => isTelling(number) && !isTold(number, other));
  const speakers = speakersIn(own);
  const quoted = copies ? newQuotations(own, other) : [];
  const found = own.sentences.flatMap((sentence, i): Span[] => {
    if (own.headlines[i] || isCredit(sentence, own, other, rules)) return [];
    const facts = [...[...names, ...numbers].filter((fact) => fact.sentence === i).map(({ span }) => span), ...[...inserts, ...quoted].filter((span) => overlaps(span, sentence))]; // prettier-ignore
    const free = facts.filter(
      (fact) => !taken.some((span) => overlaps(span, fact)) && !speakers.some((span) => overlaps(span, fact)),
    );
    if (aligned.has(i)) return outermost(free);
    const words = own.words.filter((word) => word.sentence === i && word.content);
    const fresh = words.filter(({ key }) => !known.has(key));
    const telling = copies
      ? words.length >= FEWEST_WORDS
      : fresh.length >= FEWEST_NEW && fresh.length / words.length >= NEW && isFar(sentence, own, other);
    const apart = copies || isFar(sentence, own, other);
    return telling || (free.length > 0 && apart) ? [sentence] : [];
  });
  return found;
}

/** Longer sentences tell something besides who made the text, in UTF-16 code units. */
const LONGEST_CREDIT = 120;

/** A line that says who made the text, or names the outlet that it is from and nothing else. */
function isCredit(span: Span, { reading, numbers }: Comparable, other: Comparable, rules: DriftRules): boolean {
  const sentence = reading.document.text.slice(...span);
  if (rules.isCredit(sentence)) return true;
  return sentence.length <= LONGEST_CREDIT && isOutlet(sentence, other) && !numbers.some((number) => overlaps(number.span, span));
}

/** Whether no sentence of the other document is near to one: else it may be the same in words that are all others. */
function isFar(span: Span, own: Comparable, other: Comparable): boolean {
  if (own.vectors === null || other.vectors === null) return true;
  const vector = own.vectors.of(span);
  return other.sentences.every((sentence) => cosine(vector, other.vectors!.of(sentence)) < NEAR);
}

/** Who speaks is told of by attributions, not as a detail. */
const speakersIn = ({ reading }: Comparable): Span[] =>
  reading.statements.flatMap(({ source, via, cue }) => [
    ...[source, ...via].flatMap((who) => who?.spans ?? []),
    ...(source === null ? [] : (cue?.spans ?? [])),
  ]);

/** Sentences that follow one another in a paragraph as one. */
function joined(spans: readonly Span[], { sentences, reading }: Comparable): Span[] {
  const whole = (span: Span): boolean => sentences.some(([start, end]) => start === span[0] && end === span[1]);
  const joins: Span[] = [];
  for (const span of spans) {
    const last = joins.at(-1);
    const between = last === undefined ? "" : reading.document.text.slice(last[1], span[0]);
    if (last !== undefined && whole(span) && sentences.some(([, end]) => end === last[1]) && /^[^\S\n]*$/u.test(between))
      joins[joins.length - 1] = [last[0], span[1]]; // prettier-ignore
    else joins.push(span);
  }
  return joins;
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
