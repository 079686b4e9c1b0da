import type { Entity, Reading } from "@hearsay/core";
import { distinct, rolesOf } from "./roles.ts";
import { kindHeadings } from "./wording.ts";

/** An entity as the record lists it. */
export interface ListedEntity {
  readonly entity: Entity;
  readonly roles: readonly string[];
  /** Other names, as in the text. */
  readonly aliases: readonly string[];
  /** “PRK/GOV”; null: no actor. */
  readonly actor: string | null;
  /** “51.88° N, 128.33° E”; null: not placed. */
  readonly coordinates: string | null;
}

export interface EntityList {
  /** By kind, in the order of the record; the most mentioned first. */
  readonly kinds: readonly { readonly heading: string; readonly entities: readonly ListedEntity[] }[];
  /** Entities that the text never calls by a name and that say nothing: counted, not listed. */
  readonly nameless: number;
}

/** Entities with a name or a voice, by kind. */
export function entityList(reading: Reading): EntityList {
  const speaking = new Set(reading.statements.flatMap(({ source, via }) => [source?.entity, ...via.map(({ entity }) => entity)]));
  const shown = reading.entities.filter(
    (entity) => speaking.has(entity.id) || entity.mentions.some(({ form }) => form === "name"),
  );
  const kinds = kindHeadings.map(({ kind, heading }) => ({
    heading,
    entities: shown
      .filter((entity) => entity.kind === kind)
      .sort(byWeight)
      .map((entity) => listed(reading, entity)),
  }));
  return { kinds: kinds.filter(({ entities }) => entities.length > 0), nameless: reading.entities.length - shown.length };
}

const byWeight = (a: Entity, b: Entity): number => b.mentions.length - a.mentions.length || firstMention(a) - firstMention(b);

const firstMention = ({ mentions }: Entity): number => mentions[0]?.span[0] ?? 0;

function listed(reading: Reading, entity: Entity): ListedEntity {
  return {
    entity,
    roles: rolesOf(reading, entity),
    aliases: aliasesOf(reading, entity),
    actor: actorCode(entity),
    coordinates: entity.place && coordinates(entity.place.latitude, entity.place.longitude),
  };
}

function aliasesOf(reading: Reading, { name, mentions }: Entity): string[] {
  const names = mentions
    .filter(({ form }) => form === "name")
    .map(({ span }) => reading.document.text.slice(...span).replace(/\s+/g, " "));
  // A title before the name, or a possessive after it, makes no other name.
  const other = names
    .map((text) => text.replace(/[’']s?$/, ""))
    .filter((text) => !text.toLowerCase().includes(name.toLowerCase()));
  return distinct(other);
}

function actorCode({ actor }: Entity): string | null {
  return actor === null ? null : [actor.country, actor.sector].filter((code) => code !== null).join("/") || null;
}

function coordinates(latitude: number, longitude: number): string {
  return `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? "S" : "N"}, ${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? "W" : "E"}`;
}
