import type { Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import { factsOf, type SentenceFacts } from "../alignment/facts.ts";
import { scorePair } from "../alignment/score-pair.ts";
import { type Weigh, weighFacts } from "../alignment/weigh.ts";
import { agree } from "../drift/numbers.ts";
import type { Comparable, PlacedNumber } from "../text/comparable.ts";
import { overlaps } from "../text/span.ts";
import { factsWithin } from "./claim-facts.ts";
import { clausesOf } from "./clauses.ts";
import type { CorroborationRules } from "./corroboration-rules.ts";
import type { Opposed } from "./opposed.ts";
import { numbersBySlot, type Slot } from "./slots.ts";

/** Two counts or sums of one thing are of one size; what is far more or less is of something else. */
const LIKE = 2;
const LIKE_SUMS = 1.5;
/** Smaller crowds may be of any group, and small counts may well be told two times as large. */
const CROWD = 100;
/** What stands around two numbers of one thing shares facts of so much weight; the fate of people is told of one happening. */
const AROUND: Readonly<Record<Slot["kind"], number>> = { noun: 0.5, fate: 0, people: 0.3, money: 0.25, measure: 0.7 };
/** Each of two clauses that measure one thing holds so much of the other. */
const SAME = 0.5;
/** A document that is a table of one measure has no one value of it. */
const MOST_PAIRS = 400;

/** Different values of what two documents count, pay or measure alike. */
export function opposedNumbers({ a, b }: Comparison, rules: CorroborationRules): Opposed[] {
  const sides = [sideOf(a), sideOf(b)] as const;
  const weigh = weighFacts(sides[0].facts, sides[1].facts);
  const others = numbersBySlot(b, rules);
  return [...numbersBySlot(a, rules)].flatMap(([key, { slot, numbers: left }]): Opposed[] => {
    const right = others.get(key)?.numbers ?? [];
    const fitting = rivals(left, right, slot)
      .map(({ x, y }) => ({ x, y, around: sharedAround(x, y, sides, weigh, rules) }))
      .filter(({ x, y, around }) => around >= AROUND[slot.kind] && (slot.kind !== "measure" || isOfOne(x, y, sides, weigh)));
    const [best] = fitting.sort((p, q) => q.around - p.around);
    if (!best) return [];
    const again = { a: againOf(best.x, left), b: againOf(best.y, right) };
    return [{ kind: "number", a: best.x.span, b: best.y.span, again }];
  });
}

interface NumberSide {
  readonly document: Comparable;
  readonly facts: readonly SentenceFacts[];
  readonly clauses: readonly Span[];
}

const sideOf = (document: Comparable): NumberSide => ({ document, facts: factsOf(document), clauses: clausesOf(document) });

/** Pairs of values that are not one, of which neither document has the other’s. */
function rivals(
  left: readonly PlacedNumber[],
  right: readonly PlacedNumber[],
  slot: Slot,
): { x: PlacedNumber; y: PlacedNumber }[] {
  if (left.length * right.length > MOST_PAIRS) return [];
  const open = left.filter((x) => !right.some((y) => isEqual(x, y)));
  // A total that both have is what they agree on; the rest are parts of it. Measures and sums may be of several things.
  if (slot.kind !== "measure" && open.length < left.length) return [];
  if ((slot.kind === "noun" || slot.kind === "fate" || slot.kind === "people") && !(isOne(left) && isOne(right))) return [];
  const others = right.filter((y) => !left.some((x) => isEqual(x, y)));
  return open.flatMap((x) => others.filter((y) => isLike(x, y, slot)).map((y) => ({ x, y })));
}

const isEqual = (x: PlacedNumber, y: PlacedNumber): boolean => agree(x, y) || agree(y, x) || isWithin(x, y) || isWithin(y, x);

/** “At least 12” leaves room for 15, and “up to 15” for 12. */
const isWithin = (bounded: PlacedNumber, other: PlacedNumber): boolean =>
  (bounded.bound === "at-least" && other.high >= bounded.low) || (bounded.bound === "at-most" && other.low <= bounded.high);

const isOne = (numbers: readonly PlacedNumber[]): boolean => numbers.every((number) => isEqual(numbers[0]!, number));

function isLike(x: PlacedNumber, y: PlacedNumber, { kind }: Slot): boolean {
  const [small, large] = [Math.max(...x.values), Math.max(...y.values)].sort((p, q) => p - q) as [number, number];
  if (kind === "money") return large <= small * LIKE_SUMS;
  if (kind === "people" && small < CROWD) return false;
  return large < CROWD || large <= small * LIKE;
}

function sharedAround(
  x: PlacedNumber,
  y: PlacedNumber,
  [a, b]: readonly [NumberSide, NumberSide],
  weigh: Weigh,
  rules: CorroborationRules,
): number {
  const factsAround = ({ facts, document }: NumberSide, number: PlacedNumber): SentenceFacts => {
    const rate = rules.rate(document.reading.document.text, number.span[1]);
    const each = rate === null ? null : rules.conceptOf(rules.key(rate));
    // Two prices of a share both name it.
    return wording(facts[number.sentence]!, ({ key }) => key !== each);
  };
  return scorePair(factsAround(a, x), factsAround(b, y), weigh, [0, 0]).shared;
}

/** Whether the clauses of two measures tell the same of the same names. */
function isOfOne(x: PlacedNumber, y: PlacedNumber, [a, b]: readonly [NumberSide, NumberSide], weigh: Weigh): boolean {
  const factsOfClause = ({ document, clauses }: NumberSide, { span }: PlacedNumber): SentenceFacts =>
    wording(factsWithin(document, clauses.find((clause) => overlaps(clause, span)) ?? span));
  const [own, other] = [factsOfClause(a, x), factsOfClause(b, y)];
  const namesOf = ({ facts }: SentenceFacts): string[] => facts.filter(({ kind, share }) => kind === "name" && share === 1).map(({ key }) => key); // prettier-ignore
  const { ofA, ofB } = scorePair(own, other, weigh, [0, 0]);
  return Math.min(ofA, ofB) >= SAME && namesOf(own).every((key) => namesOf(other).includes(key));
}

/** The names and words of a passage, without its numbers and times. */
const wording = ({ facts, shingles }: SentenceFacts, keep: (fact: SentenceFacts["facts"][number]) => boolean = () => true): SentenceFacts => ({ facts: facts.filter((fact) => (fact.kind === "name" || fact.kind === "word") && keep(fact)), shingles }); // prettier-ignore

/** Where else a document gives a value. */
const againOf = (value: PlacedNumber, numbers: readonly PlacedNumber[]): Span[] =>
  numbers.filter((number) => number !== value && isEqual(number, value)).map(({ span }) => span);
