import { type Difference, difference } from "./difference.ts";
import type { DriftRules } from "./drift-rules.ts";
import type { Group, GroupSide } from "./group.ts";
import { hullOf } from "../text/span.ts";
import { slotSimilarity } from "./slot.ts";

/** Words behind a negation that it reaches over. */
const SCOPE = 3;
const SAME_SLOT = 0.5;
/** … for a word that stands in both and is denied in one. */
const SAME_SLOT_DENIED = 0.35;
/** Two opposites within so many units of one another make up for each other: “less quickly”, “more slowly”. */
const TOGETHER = 3;

/** A place in A and one in B, by their units. */
interface Opposition {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** What is denied in one passage and told in the other, by an opposite word or by a negation. */
export function compareMeaning(group: Group, rules: DriftRules): Difference[] {
  const pairs = opposites(group, rules);
  const byWord = pairs.filter((own) => pairs.filter((other) => together(own, other)).length % 2 === 1 && fits(own, group, rules));
  // “Did not accept” and “rejected”: an opposite word makes up for a negation.
  const byNegation = pairs.length > 0 ? [] : negations(group, rules);
  return [...byWord, ...byNegation].map((found) => inverted(group, found));
}

/** Opposites of which neither passage has both. */
function opposites({ a, b }: Group, rules: DriftRules): Opposition[] {
  const [keysA, keysB] = [keysOf(a), keysOf(b)];
  const free = b.units.flatMap((unit, j) => (keysA.has(unit.key) ? [] : [{ unit, j }]));
  return a.units.flatMap((x, i) =>
    keysB.has(x.key) ? [] : free.filter(({ unit }) => rules.areAntonyms(x.key, unit.key)).map(({ j }) => ({ a: [i], b: [j] })),
  );
}

const together = (x: Opposition, y: Opposition): boolean => Math.abs(x.a[0]! - y.a[0]!) <= TOGETHER;

/** Whether two opposites stand in one place, and no negation makes up for them. */
function fits({ a: [i], b: [j] }: Opposition, { a, b }: Group, rules: DriftRules): boolean {
  if (isNegated(a, i!, rules) !== isNegated(b, j!, rules)) return false;
  return slotSimilarity(a, a.units[i!]!.span, b, b.units[j!]!.span) >= SAME_SLOT;
}

const keysOf = ({ units }: GroupSide): Set<string> => new Set(units.map(({ key }) => key));

/** Negations of one passage whose words the other tells without any. */
function negations({ a, b }: Group, rules: DriftRules): Opposition[] {
  const dropped = unanswered(a, b, rules).map(([own, other]) => ({ a: own, b: other }));
  const added = unanswered(b, a, rules).map(([own, other]) => ({ a: other, b: own }));
  return [...dropped, ...added];
}

function unanswered(own: GroupSide, other: GroupSide, rules: DriftRules): (readonly [readonly number[], readonly number[]])[] {
  const known = keysOf(own);
  // A negative word that the first has not makes up for the negation: “did not come”, “stayed away”, “failed to come”.
  if (negationsIn(other, rules).some((k) => !known.has(other.units[k]!.key)) || other.units.some(({ key }) => rules.isNegative(key) && !known.has(key))) return []; // prettier-ignore
  return negationsIn(own, rules).flatMap((k) => {
    const telling = scopeOf(own, k).filter((i) => own.units[i]!.content && isWord(own, i));
    const scope = telling.filter((i) => own.links[i] !== null);
    // What is denied itself must be told: “does not settle the question” is not “leaves the question open”.
    if (scope.length === 0 || scope[0] !== telling[0] || scope.some((i) => isNegated(other, own.links[i]!, rules))) return [];
    const last = scope.findLast(
      (i) => slotSimilarity(own, own.units[i]!.span, other, other.units[own.links[i]!]!.span) >= SAME_SLOT_DENIED,
    );
    return last === undefined
      ? []
      : [[[k, last], [other.links.indexOf(scope[0]!), own.links[last]!].filter((j) => j >= 0)] as const];
  });
}

const isWord = ({ units }: GroupSide, i: number): boolean => /^\p{L}/u.test(units[i]!.key) && !units[i]!.key.startsWith("time ");

/** The units that a negation reaches over: those behind it, up to the end of its clause. */
function scopeOf({ units, document }: GroupSide, k: number): number[] {
  const scope: number[] = [];
  for (let i = k + 1; i <= k + SCOPE && i < units.length; i++) {
    const between = document.reading.document.text.slice(units[i - 1]!.span[1], units[i]!.span[0]);
    if (/[,;:.—–]/u.test(between) || units[i]!.sentence !== units[k]!.sentence) break;
    scope.push(i);
  }
  return scope;
}

const isNegated = (side: GroupSide, i: number, rules: DriftRules): boolean =>
  negationsIn(side, rules).some((k) => k < i && scopeOf(side, k).includes(i));

/** The last unit of each negation. */
function negationsIn({ document, sentences, units }: GroupSide, rules: DriftRules): number[] {
  const { text } = document.reading.document;
  return sentences.flatMap((number) => {
    const [start, end] = document.sentences[number]!;
    const ends = rules.negations(text.slice(start, end)).map((span) => start + span[1]);
    return units.flatMap((unit, k) => (ends.includes(unit.span[1]) ? [k] : []));
  });
}

function inverted({ a, b }: Group, found: Opposition): Difference {
  const [spanA, spanB] = [hullOf(found.a.map((i) => a.units[i]!.span)), hullOf(found.b.map((j) => b.units[j]!.span))];
  const values = { a: a.document.reading.document.text.slice(...spanA), b: b.document.reading.document.text.slice(...spanB) };
  return difference("meaning-inverted", { a: spanA, b: spanB, values, explanation: `“${values.a}” became “${values.b}”, which says the opposite` }); // prettier-ignore
}
