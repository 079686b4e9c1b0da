import type { Entity, Event, Place, Reading } from "@hearsay/core";
import { nameSource } from "../record/source-name.ts";

/** One feature of GeoJSON (RFC 7946). */
export interface Feature {
  readonly type: "Feature";
  readonly id: string;
  /** Longitude first; null where the place is not known. */
  readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [longitude: number, latitude: number] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The placed entities of a reading, then its events, each at its place or, where that has no point, nowhere. */
export function featuresOf(reading: Reading): Feature[] {
  const placed = reading.entities.filter(({ place }) => place !== null);
  return [
    ...placed.map((entity) => entityFeature(entity, reading)),
    ...reading.events.map((event) => eventFeature(event, reading)),
  ];
}

const pointOf = (place: Place | null): Feature["geometry"] =>
  place && { type: "Point", coordinates: [place.longitude, place.latitude] };

function entityFeature({ id, kind, name, place, link, mentions }: Entity, { document }: Reading): Feature {
  const { country, subdivision, precision } = place!;
  return {
    type: "Feature",
    id: `${document.id}/${id}`,
    geometry: pointOf(place),
    properties: {
      what: "place",
      document: document.id,
      name,
      kind,
      country,
      subdivision,
      precision,
      link,
      mentions: mentions.map(({ span }) => span),
    },
  };
}

function eventFeature(event: Event, reading: Reading): Feature {
  const { document, entities, statements } = reading;
  const entity = (id: string | null): Entity | null => entities.find((known) => known.id === id) ?? null;
  const names = (parties: Event["actors"]): string[] => parties.map((party) => entity(party.entity)?.name ?? party.entity);
  const statement = statements.find(({ id }) => id === event.statement) ?? null;
  const place = entity(event.place);
  return {
    type: "Feature",
    id: `${document.id}/${event.id}`,
    geometry: pointOf(place?.place ?? null),
    properties: {
      what: "event",
      document: document.id,
      type: event.type,
      mode: event.mode,
      status: event.status,
      background: event.background,
      from: event.time?.from ?? null,
      to: event.time?.to ?? null,
      actors: names(event.actors),
      recipients: names(event.recipients),
      place: place?.name ?? null,
      count: event.count,
      source: statement && nameSource(reading, statement.source).name,
      certainty: statement?.certainty ?? null,
      trigger: document.text.slice(...event.trigger),
      span: event.trigger,
    },
  };
}
