import type { Entity, EntityKind } from "../../src/document/annotation/entity.ts";
import type { NameLabel } from "../../src/document/annotation/mention.ts";
import type { PlaceRules } from "../../src/place/place-rules.ts";
import { places } from "../../src/place/places.ts";
import type { PlaceDocument } from "../../src/place/toponym.ts";
import { mentionsOf } from "./entities.ts";
import { find, type HandMade } from "./sentences.ts";
import { NO_METADATA } from "./speech.ts";
import type { NamedPlace, PlaceIndex, PlaceRecord } from "../../src/pipeline/place-index.ts";

/** What a test says of a place; the rest follows. */
export type PlaceParts = Partial<PlaceRecord> & { readonly name: string; readonly aliases?: readonly string[] };

/** An index of the places that a test needs, the most populous first. */
export function placeIndex(places: readonly PlaceParts[], states: Readonly<Record<string, string>> = {}): PlaceIndex {
  const records = places
    .map(({ aliases, ...parts }) => ({ aliases: aliases ?? [], parts }))
    .sort((a, b) => (b.parts.population ?? 0) - (a.parts.population ?? 0))
    .map(({ aliases, parts }, index) => ({ aliases, record: recordOf(parts, index) }));
  return {
    placesNamed: (form) =>
      records.flatMap(({ record, aliases }): NamedPlace[] => {
        if (same(record.name, form)) return [{ record, alias: false }];
        return aliases.some((alias) => same(alias, form)) ? [{ record, alias: true }] : [];
      }),
    state: (alpha3) => records.find(({ record }) => record.name === states[alpha3])?.record ?? null,
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const recordOf = (parts: PlaceParts, index: number): PlaceRecord => ({
  index,
  feature: "PPL",
  latitude: 0,
  longitude: 0,
  country: "VD",
  admin1: null,
  admin2: null,
  population: 0,
  geonames: 1000 + index,
  ...parts,
});

/** Places of the small world of `speech.ts`: Valdoria, its capital, and a town of the same name elsewhere. */
export const smallPlaceIndex: PlaceIndex = placeIndex(
  [
    { name: "Valdoria", feature: "PCLI", latitude: 50, longitude: 10, population: 5_000_000, geonames: null },
    { name: "Merrow", feature: "PPLC", latitude: 51, longitude: 11, admin1: "VD.01", population: 900_000 },
    { name: "Merrow", latitude: 40, longitude: -80, country: "TL", admin1: "TL.07", population: 4_000 },
  ],
  { VLD: "Valdoria" },
);

/** What a test says of an entity that is named by a phrase of the document. */
export interface NamedEntity {
  readonly kind?: EntityKind;
  readonly label?: NameLabel;
  /** Id of a record of the gazetteer. */
  readonly link?: string;
  /** Other phrases that name it. */
  readonly also?: readonly string[];
}

/** A document whose entities are these names, one an entity, with the dateline that it has. */
export function placeDocument(
  made: HandMade,
  named: Readonly<Record<string, NamedEntity>>,
  dateline: string | null = null,
): PlaceDocument {
  const phrases = Object.entries(named).flatMap(([phrase, { label = "LOC", also = [] }]) =>
    [phrase, ...also].map((form) => [form, { label, kind: "place" }] as const),
  );
  const mentions = mentionsOf(made, Object.fromEntries(phrases));
  const indexOf = (phrase: string): number => mentions.findIndex(({ range }) => range.join() === find(made, phrase).join());
  const entities = Object.entries(named).map(([phrase, { kind = "place", link, also = [] }], i): Entity => ({
    id: `e${i + 1}`,
    kind,
    name: phrase,
    mentions: [],
    members: [phrase, ...also].map(indexOf).sort((a, b) => a - b),
    roles: [],
    actor: null,
    link: link === undefined ? null : { source: "hearsay", id: link },
    rules: [],
  }));
  const printed = dateline === null ? null : { value: dateline, span: [0, 0] as const, rule: "test" };
  const imprint = { title: null, authors: [], credit: null, published: null, dateline: printed };
  return { text: made.text, metadata: NO_METADATA, layers: { ...made, imprint, mentions, entities } };
}

/** Where each entity of a document is, by its name: the country and unit of its place, its precision and the rule. */
export async function placesOf(document: PlaceDocument, rules: PlaceRules): Promise<Record<string, string>> {
  const { places: found } = await places(rules).annotate(document);
  const nameOf = (id: string): string => document.layers.entities.find((entity) => entity.id === id)!.name;
  return Object.fromEntries(
    found.map(({ entity, place, rules: [rule] }) => [
      nameOf(entity),
      `${place.subdivision ?? place.country ?? "nowhere"} ${place.precision} ${rule ?? ""}`,
    ]),
  );
}
