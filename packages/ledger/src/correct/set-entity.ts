import type { Entity, Span } from "@hearsay/core";
import { bring, type Draft, idIn, mapSources, plainEntity, takeOut } from "./draft.ts";
import * as values from "./values.ts";

/** Sets something right of the entity at a position; whether that could be done. */
export function setEntity(draft: Draft, position: number, correction: number, field: string, value: unknown): boolean {
  const entity = draft.entities[position]!;
  if (field === "same" && values.isRecordNumber(value)) return merge(draft, position, idIn(draft, "entities", value));
  const mention = values.mentionOf(field);
  if (mention !== null && values.isApart(value)) return part(draft, position, mention, correction, value.name);
  const changed = changeOf(field, value);
  if (changed === null) return false;
  draft.entities[position] = { ...entity, ...changed };
  return true;
}

function changeOf(field: string, value: unknown): Partial<Entity> | null {
  if (field === "name" && values.isName(value)) return { name: value };
  if (field === "kind" && values.isKind(value)) return { kind: value };
  if (field !== "place") return null;
  if (value === null) return { place: null, link: null };
  if (values.isGivenPlace(value)) {
    const { name, link = null, ...place } = value;
    return { name, place, link };
  }
  return values.isPoint(value) ? { place: value, link: null } : null;
}

/** Two entities of a reading are one: all that is said of the first is said of the other. */
function merge(draft: Draft, position: number, other: string | null): boolean {
  const { id, mentions, roles } = draft.entities[position]!;
  if (other === null || other === id) return false;
  const turn = (entity: string): string => (entity === id ? other : entity);
  const turnOrNull = (entity: string | null): string | null => (entity === null ? null : turn(entity));
  draft.entities = draft.entities.map((entity) => {
    const turned = entity.roles.map((role) => ({ ...role, of: turnOrNull(role.of) }));
    if (entity.id !== other) return { ...entity, roles: turned };
    return {
      ...entity,
      mentions: [...entity.mentions, ...mentions].sort((a, b) => a.span[0] - b.span[0]),
      roles: [...turned, ...roles],
    };
  });
  turnEvents(draft, turn);
  mapSources(draft, (source) => ({ ...source, entity: turnOrNull(source.entity) }));
  takeOut(draft, "entities", position);
  return true;
}

/** A mention is somebody else’s: what is said of the entity there is said of that one. */
function part(draft: Draft, position: number, span: Span, correction: number, name: string): boolean {
  const entity = draft.entities[position]!;
  const leaving = entity.mentions.filter((mention) => same(mention.span, span));
  if (leaving.length === 0 || leaving.length === entity.mentions.length) return false;
  draft.entities[position] = { ...entity, mentions: entity.mentions.filter((mention) => !same(mention.span, span)) };
  const other = bring(draft, correction, { ...plainEntity(name, entity.kind), mentions: leaving });
  turnEvents(draft, (id, at) => (id === entity.id && at !== undefined && same(at, span) ? other : id));
  mapSources(draft, (source) =>
    source.entity === entity.id && source.spans.some((one) => one[0] <= span[0] && span[1] <= one[1])
      ? { ...source, entity: other }
      : source,
  );
  return true;
}

function turnEvents(draft: Draft, turn: (entity: string, at?: Span) => string): void {
  draft.events = draft.events.map((event) => ({
    ...event,
    actors: event.actors.map(({ entity, span }) => ({ entity: turn(entity, span), span })),
    recipients: event.recipients.map(({ entity, span }) => ({ entity: turn(entity, span), span })),
    place: event.place === null ? null : turn(event.place),
  }));
}

const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];
