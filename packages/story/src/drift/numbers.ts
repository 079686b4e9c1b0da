import type { Comparable, PlacedNumber } from "../text/comparable.ts";
import { type Difference, difference } from "./difference.ts";
import type { Group, GroupSide } from "./group.ts";
import { slotSimilarity } from "./slot.ts";

/** Surroundings that agree at least so much show that two numbers are of the same thing. */
const SAME_SLOT = 0.45;
/** … when both count the same noun. */
const SAME_SLOT_COUNTED = 0.2;
/** … when the other document has one of the two elsewhere, so that it may only have moved. */
const SAME_SLOT_MOVED = 0.7;

/** Numbers from here on stand twice in one passage less by chance. */
const LARGE = 10;

/**
 * Numbers that differ where the same is counted or measured, units that were exchanged without conversion, and bounds
 * (“at least”) that were left out. A number that the other document has elsewhere of the same is no change.
 */
export function compareNumbers(group: Group): Difference[] {
  const [own, other] = [numbersIn(group.a), numbersIn(group.b)];
  const equal = bestPairs(own, other, (x, y) => (agree(x, y) ? slot(group, x, y) : -1), 0);
  const [takenA, takenB] = [new Set(equal.map(([x]) => x)), new Set(equal.map(([, y]) => y))];
  // What one passage tells twice, the other may tell once.
  const freeA = own.filter((x) => !takenA.has(x) && !equal.some(([, y]) => agree(x, y) && x.counted === y.counted));
  const freeB = other.filter((y) => !takenB.has(y) && !equal.some(([x]) => agree(x, y) && x.counted === y.counted));
  const changed = bestPairs(freeA, freeB, (x, y) => likeness(x, y, group), 0).map(([x, y]) => describe(x, y, group));
  return [...changed, ...equal.flatMap((pair) => lostBound(...pair, group))];
}

const numbersIn = ({ document, sentences }: GroupSide): PlacedNumber[] =>
  document.numbers.filter(({ sentence }) => sentences.includes(sentence));

const slot = (group: Group, x: PlacedNumber, y: PlacedNumber): number => slotSimilarity(group.a, x.span, group.b, y.span);

/** How surely one number stands in the place of another, above 0; −1 where it does not. */
function likeness(x: PlacedNumber, y: PlacedNumber, group: Group): number {
  if (!comparable(x, y)) return -1;
  const counted = x.counted !== null && x.counted === y.counted;
  const moved = isElsewhere(x, group.b.document) || isElsewhere(y, group.a.document);
  const value = slot(group, x, y);
  // The same number of another unit is no chance in a passage that tells the same.
  const telling = Math.max(...x.values) >= LARGE || value >= SAME_SLOT_COUNTED;
  if (sameValues(x, y) && x.unit !== y.unit && x.dimension === y.dimension && !moved && telling) return 1 + value;
  return value >= (moved ? SAME_SLOT_MOVED : counted ? SAME_SLOT_COUNTED : SAME_SLOT) ? value + (counted ? 0.5 : 0) : -1;
}

/** Whether a document has a number of the same; a small count of nothing in particular says too little. */
const isElsewhere = (x: PlacedNumber, { numbers }: Comparable): boolean =>
  numbers.some((y) => agree(x, y) && (x.counted === y.counted || x.values.some((value) => value > 12) || x.unit !== null));

/** Pairs of a value of at least `least`, best first, no number in two of them. */
function bestPairs(
  own: readonly PlacedNumber[],
  other: readonly PlacedNumber[],
  valueOf: (x: PlacedNumber, y: PlacedNumber) => number,
  least: number,
): (readonly [PlacedNumber, PlacedNumber])[] {
  const ranked = own
    .flatMap((x) => other.map((y) => ({ x, y, value: valueOf(x, y) })))
    .filter(({ value }) => value >= least)
    .sort((p, q) => q.value - p.value);
  const taken = new Set<PlacedNumber>();
  return ranked.flatMap(({ x, y }) => {
    if (taken.has(x) || taken.has(y)) return [];
    taken.add(x).add(y);
    return [[x, y] as const];
  });
}

/** Whether one can have taken the place of the other: of one dimension, or equal in value with another unit. */
const comparable = (x: PlacedNumber, y: PlacedNumber): boolean =>
  x.dimension === y.dimension || (sameValues(x, y) && x.unit !== null && y.unit !== null);

const sameValues = (x: PlacedNumber, y: PlacedNumber): boolean =>
  x.values.length === y.values.length && x.values.every((value, i) => value === y.values[i]);

function describe(x: PlacedNumber, y: PlacedNumber, { a, b }: Group): Difference {
  const values = { a: textOf(a.document, x), b: textOf(b.document, y) };
  const place = { a: x.span, b: y.span, values };
  // “Dozens” made “40”: more is claimed than was known, the number itself may be right.
  if (x.vague && !y.vague && x.low <= y.low && y.high <= x.high)
    return difference("hedge-dropped", { ...place, explanation: `“${values.a}” became the exact “${values.b}”` });
  if (sameValues(x, y) && x.unit !== y.unit)
    return difference("unit-changed", { ...place, explanation: `the same number has another unit: “${values.a}” became “${values.b}”` }); // prettier-ignore
  return difference("number-changed", { ...place, explanation: `“${values.a}” became “${values.b}”` });
}

const textOf = ({ reading }: Comparable, { span }: PlacedNumber): string => reading.document.text.slice(...span);

/** Whether two numbers can be one: as written in one unit, by rounding in two, or the exact told roughly. */
export function agree(x: PlacedNumber, y: PlacedNumber): boolean {
  // “A 34-year-old” and “aged 34”: the unit of an age can be left out.
  if (x.dimension !== y.dimension) return sameValues(x, y) && [x, y].some(isAge) && [x, y].some(({ unit }) => unit === null);
  const sameUnit = x.unit === y.unit;
  if (sameUnit && sameValues(x, y)) return true;
  // A range that holds the other's ends, or one of its ends: “3 to 4 million” and “up to 4 million”.
  if (sameUnit && !x.vague && !y.vague && (x.values.length > 1 || y.values.length > 1))
    return x.values.some((value) => y.values.includes(value));
  // A vague number stands for an exact one; the other way round more is claimed.
  if (x.vague) return y.vague && x.low <= y.high && y.low <= x.high;
  if (sameUnit && !x.rounded && !y.rounded && !y.vague) return false;
  if (beyond(x, y) || beyond(y, x)) return true;
  return x.low <= y.high && y.low <= x.high;
}

const isAge = ({ dimension }: PlacedNumber): boolean => dimension === "duration";

/** “More than 40” may be told of 43. */
function beyond(bounded: PlacedNumber, exact: PlacedNumber): boolean {
  if (exact.bound !== "exact" || bounded.vague) return false;
  const [value, limit] = [exact.low, bounded.low];
  if (bounded.bound === "at-least") return value >= limit && value <= limit * 1.1;
  return bounded.bound === "at-most" && value <= limit && value >= limit * 0.9;
}

/** What losing a bound weighs: less than losing “may”. */
const BOUND = 0.6;

/** “At least 14” that became “14”. */
function lostBound(x: PlacedNumber, y: PlacedNumber, { a, b }: Group): Difference[] {
  // “About 120” that became “120” is rounding, not certainty.
  const bounded = x.bound === "at-least" || x.bound === "at-most";
  if (!bounded || x.vague || y.bound !== "exact" || !sameValues(x, y)) return [];
  const values = { a: textOf(a.document, x), b: textOf(b.document, y) };
  return [difference("hedge-dropped", { a: x.span, b: y.span, values, explanation: `“${values.a}” became the exact “${values.b}”` }, BOUND)]; // prettier-ignore
}
