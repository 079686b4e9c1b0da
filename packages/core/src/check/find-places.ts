import type { Entity } from "../document/annotation/entity.ts";
import type { EntityPlace, Place } from "../document/annotation/place.ts";
import type { Span } from "../document/span.ts";
import type { CheckRules, DistanceClaim } from "./check-rules.ts";

/** A mention of a place whose point is known. */
export interface PlacedMention {
  readonly span: Span;
  readonly place: Place;
  readonly entity: string;
}

/** Mentions of placed entities, in text order. */
export function placedMentions(entities: readonly Entity[], places: readonly EntityPlace[]): PlacedMention[] {
  const placed = new Map(places.map(({ entity, place }) => [entity, place]));
  return entities
    .flatMap(({ id, mentions }) => {
      const place = placed.get(id);
      return place ? mentions.map(({ span }) => ({ span, place, entity: id })) : [];
    })
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** The two places of a distance: the one that it is counted from, and the one right before it that it is said of. */
export function placesOf(
  claim: DistanceClaim,
  sentence: Span,
  text: string,
  placed: readonly PlacedMention[],
  rules: CheckRules,
): readonly [PlacedMention, PlacedMention] | null {
  const other = placed.find(
    ({ span: [start] }) => start === claim.from || (start < claim.from && claim.from - start < 5 && start > claim.span[0]),
  );
  if (!other) return null;
  const before = placed.filter(
    ({ span: [start, end], entity }) => start >= sentence[0] && end <= claim.span[0] && entity !== other.entity,
  );
  const said = before.toReversed().find(({ span: [, end] }) => rules.isLink(text.slice(end, claim.span[0])));
  return said ? [said, other] : null;
}
