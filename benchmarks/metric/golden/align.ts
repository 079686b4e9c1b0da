import type { Entity, Reading, Span } from "@hearsay/core";
import type { GoldenEntity, GoldenRecord } from "../../corpus/golden/record.ts";
import { pairs } from "./pair.ts";
import { bare, overlap, same } from "./spans.ts";

/** Which entity of a record each entity of a reading is. */
export interface Alignment {
  /** One to one, among those that have a name. */
  readonly named: readonly (readonly [GoldenEntity, Entity])[];
  /** Id in the record of an id in the reading: that with which it shares most mentions; several may be one. */
  readonly goldOf: (id: string | null) => string | null;
}

export function align({ entities: gold }: GoldenRecord, { document, entities }: Reading): Alignment {
  const text = document.text;
  const named = pairs(
    gold.filter(({ names }) => names.length > 0),
    entities.filter(hasName),
    (g, e) => weight(text, g.names, namesOf(e)),
  );
  const known = new Map(entities.map((entity) => [entity.id, likest(text, gold, entity)]));
  return { named, goldOf: (id) => (id === null ? null : (known.get(id) ?? null)) };
}

export const namesOf = ({ mentions }: Entity): Span[] => mentions.filter(({ form }) => form === "name").map(({ span }) => span);
export const hasName = (entity: Entity): boolean => namesOf(entity).length > 0;

function likest(text: string, gold: readonly GoldenEntity[], { mentions }: Entity): string | null {
  const spans = mentions.map(({ span }) => span);
  // A name says more than any nominals and pronouns that were joined to it wrongly.
  const weights = gold.map(
    ({ names, nominals, pronouns }) =>
      100 * weight(text, names, spans) +
      10 * weight(text, nominals, spans) +
      pronouns.filter((pronoun) => spans.some((span) => same(pronoun, span))).length,
  );
  const best = Math.max(0, ...weights);
  return best > 0 ? gold[weights.indexOf(best)]!.id : null;
}

const weight = (text: string, some: readonly Span[], others: readonly Span[]): number =>
  some.reduce((sum, a) => sum + Math.max(0, ...others.map((b) => likeness(text, a, b))), 0);

/** What a noun has behind it: a name that ends there is another’s (“the government in Aden”). */
const BEHIND = /\s(?:of|in|at|on|from|for|to|by|with|and)\s/u;
const POSSESSIVE = /^\s?['’]/u;

/**
 * How surely two mentions are one, but for articles: 3 when they have the same bounds; 2 when they end together (titles go before
 * a name), unless one is behind the other’s noun; 1 when they start together (what follows a noun), unless one is a possessor.
 */
export function likeness(text: string, a: Span, b: Span): number {
  const [left, right] = [bare(text, a), bare(text, b)];
  if (!overlap(left, right)) return 0;
  if (same(left, right)) return 3;
  if (left[1] === right[1]) {
    const before = text.slice(Math.min(left[0], right[0]), Math.max(left[0], right[0]));
    return BEHIND.test(before) ? 0 : 2;
  }
  return left[0] === right[0] && !POSSESSIVE.test(text.slice(Math.min(left[1], right[1]))) ? 1 : 0;
}
