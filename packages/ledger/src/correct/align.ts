import type { Entity, Event, Reading, Span, Statement } from "@hearsay/core";
import type { Items, Numbers } from "../add/numbers.ts";
import type { Numbered } from "./apply.ts";

/** Least part of the words of two statements that is common to both where they are one. */
const SAID = 0.5;
/** Likewise of the mentions of two entities. */
const MENTIONED = 0.3;

/**
 * Numbers for another reading of the same text: what stands on the same words keeps its number, so that corrections, withdrawals and merges of
 * it hold on; the rest gets numbers that were never given.
 */
export function align(before: Numbered, after: Reading): Numbers {
  const { reading, numbers } = before;
  let next = Math.max(numbers.next ?? 0, ...(["entities", "statements", "events"] as const).map((items) => mostOf(numbers[items]) + 1)); // prettier-ignore
  const numbered = <Item>(items: Items, old: readonly Item[], fresh: readonly Item[], likeness: (a: Item, b: Item) => number) => {
    const pairs = matched(old, fresh, likeness);
    return fresh.map((_, index) => {
      const known = pairs.get(index);
      return known === undefined ? next++ : numbers[items][known]!;
    });
  };
  const entities = numbered("entities", reading.entities, after.entities, likeEntities);
  const statements = numbered("statements", reading.statements, after.statements, likeStatements);
  const events = numbered("events", reading.events, after.events, likeEvents);
  return { entities, statements, events, next };
}

const mostOf = (numbers: readonly number[]): number => numbers.reduce((most, number) => Math.max(most, number), -1);

/** Pairs by falling likeness, each item in one at most: places of the old by places of the new. */
function matched<Item>(
  old: readonly Item[],
  fresh: readonly Item[],
  likeness: (a: Item, b: Item) => number,
): ReadonlyMap<number, number> {
  const pairs = fresh.flatMap((b, to) => old.map((a, from) => ({ from, to, score: likeness(a, b) })));
  const given = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to, score } of pairs.sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from)) {
    if (score <= 0) break;
    if (given.has(to) || taken.has(from)) continue;
    given.set(to, from);
    taken.add(from);
  }
  return given;
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

function likeStatements(a: Statement, b: Statement): number {
  const common = a.content.reduce((sum, span) => sum + b.content.reduce((more, other) => more + overlap(span, other), 0), 0);
  const share = common / Math.max(1, lengthOf(a.content) + lengthOf(b.content) - common);
  return share < SAID ? 0 : share;
}

function likeEvents(a: Event, b: Event): number {
  const common = overlap(a.trigger, b.trigger);
  if (common === 0) return 0;
  const share = common / (lengthOf([a.trigger, b.trigger]) - common);
  return share + (a.type === b.type ? 1 : 0);
}

function likeEntities(a: Entity, b: Entity): number {
  const spans = new Set(a.mentions.map(({ span }) => span.join("-")));
  const common = b.mentions.filter(({ span }) => spans.has(span.join("-"))).length;
  const share = common / Math.max(1, Math.min(a.mentions.length, b.mentions.length));
  return share < MENTIONED ? 0 : share + (a.name === b.name ? 1 : 0);
}
