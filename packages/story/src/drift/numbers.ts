import type { Comparable, PlacedNumber } from "../text/comparable.ts";
import { type Difference, difference } from "./difference.ts";
import type { Group, GroupSide } from "./group.ts";
import { slotSimilarity } from "./slot.ts";

/** Surroundings that agree at least so much show that two numbers are of the same thing. */
const SAME_SLOT = 0.45;
/** … when both count the same noun. */
const SAME_SLOT_COUNTED = 0.2;

/**
 * Numbers that differ where the same is counted or measured, units that were exchanged without conversion, and bounds
 * (“at least”) that were left out. A number that the other document has anywhere else is no change.
 */
export function compareNumbers(group: Group): Difference[] {
  const [own, other] = [numbersIn(group.a), numbersIn(group.b)];
  const equal = own.flatMap((x) => {
    const found = other.filter((y) => agree(x, y)).sort((y, z) => slot(group, x, z) - slot(group, x, y))[0];
    return found === undefined ? [] : [[x, found] as const];
  });
  const freeA = own.filter((x) => !group.b.document.numbers.some((y) => agree(x, y)));
  const freeB = other.filter((y) => !group.a.document.numbers.some((x) => agree(x, y)));
  return [...changed(freeA, freeB, group), ...(group.headline ? [] : equal.flatMap((pair) => lostBound(...pair, group)))];
}

const numbersIn = ({ document, sentences }: GroupSide): PlacedNumber[] =>
  document.numbers.filter(({ sentence }) => sentences.includes(sentence));

const slot = (group: Group, x: PlacedNumber, y: PlacedNumber): number => slotSimilarity(group.a, x.span, group.b, y.span);

function changed(freeA: readonly PlacedNumber[], freeB: readonly PlacedNumber[], group: Group): Difference[] {
  const candidates = freeA
    .flatMap((x) => freeB.map((y) => ({ x, y, value: slot(group, x, y) + (x.counted !== null && x.counted === y.counted ? 0.5 : 0) })))
    .filter(({ x, y, value }) => comparable(x, y) && value >= (x.counted !== null && x.counted === y.counted ? SAME_SLOT_COUNTED + 0.5 : SAME_SLOT))
    .sort((p, q) => q.value - p.value); // prettier-ignore
  const taken = new Set<PlacedNumber>();
  return candidates.flatMap(({ x, y }): Difference[] => {
    if (taken.has(x) || taken.has(y)) return [];
    taken.add(x).add(y);
    return [describe(x, y, group)];
  });
}

/** Whether one can have taken the place of the other: of one dimension, or equal in value with another unit. */
const comparable = (x: PlacedNumber, y: PlacedNumber): boolean => x.dimension === y.dimension || sameValues(x, y);

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
  if (x.dimension !== y.dimension) return false;
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

/** “More than 40” may be told of 43. */
function beyond(bounded: PlacedNumber, exact: PlacedNumber): boolean {
  if (exact.bound !== "exact" || bounded.vague) return false;
  const [value, limit] = [exact.low, bounded.low];
  if (bounded.bound === "at-least") return value >= limit && value <= limit * 1.1;
  return bounded.bound === "at-most" && value <= limit && value >= limit * 0.9;
}

/** “At least 14” that became “14”. */
function lostBound(x: PlacedNumber, y: PlacedNumber, { a, b }: Group): Difference[] {
  const bounded = x.bound === "at-least" || x.bound === "at-most" || x.bound === "about";
  if (!bounded || x.vague || y.bound !== "exact" || !sameValues(x, y)) return [];
  const values = { a: textOf(a.document, x), b: textOf(b.document, y) };
  // “Some 120” that became “120” claims a little more; “at least 14” that became “14” says something else.
  const weight = x.bound === "about" ? 0.3 : 0.6;
  return [difference("hedge-dropped", { a: x.span, b: y.span, values, explanation: `“${values.a}” became the exact “${values.b}”` }, weight)]; // prettier-ignore
}
