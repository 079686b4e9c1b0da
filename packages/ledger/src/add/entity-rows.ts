import type { Entity, Reading } from "@hearsay/core";
import type { TableRows } from "../store/store.ts";
import { nameWordsOf } from "../text/name-words.ts";
import { storable } from "../text/storable.ts";
import { type Numbers, recordsById } from "./numbers.ts";

/** Longest name, in words, of which every word is kept to find it by. */
const MOST_WORDS = 12;

/** The words that an entity is found by: of its name and of every other name that the text gives it. */
export function nameWords(entity: Entity, text: string): readonly string[] {
  const names = entity.mentions.filter(({ form }) => form === "name").map(({ span }) => text.slice(...span));
  return distinctWords([entity.name, ...new Set(names)]);
}

export const distinctWords = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => nameWordsOf(name).slice(0, MOST_WORDS))),
];

/** Words as a column has them, so that each is found between two spaces. */
export const spaced = (words: readonly string[]): string => ` ${words.join(" ")} `;

/** Whether the text, the gazetteer or a person that brought it has a name for it. */
export const isNamed = ({ link, mentions }: Entity): boolean =>
  link !== null || mentions.length === 0 || mentions.some(({ form }) => form === "name");

export function entityRows(reading: Reading, version: number, numbers: Numbers): readonly TableRows[] {
  const {
    entities,
    document: { text },
  } = reading;
  const records = recordsById(reading, version, numbers, "entities");
  const numbered = entities.map((entity) => ({ entity, id: records.get(entity.id)! }));
  return [
    { table: "entity", rows: numbered.map(({ entity, id }) => entityRow(entity, id, version, text)) },
    {
      table: "mention",
      rows: numbered.flatMap(({ entity, id }) => mentionRows(entity, id)),
    },
  ];
}

function entityRow(entity: Entity, id: number, version: number, text: string): TableRows["rows"][number] {
  const { kind, name, actor, place, link } = entity;
  return {
    id,
    version,
    ref: entity.id,
    kind,
    name: storable(name),
    words: spaced(nameWords(entity, text)),
    country: actor?.country ?? null,
    sector: actor?.sector ?? null,
    place_country: place?.country ?? null,
    subdivision: place?.subdivision ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    precision: place?.precision ?? null,
    link_source: link?.source ?? null,
    link_id: link?.id ?? null,
  };
}

/** One row a span: a reading may give the same words twice. */
function mentionRows({ mentions }: Entity, entity: number): TableRows["rows"] {
  const rows = mentions.map(({ span: [span_start, span_end], form }) => ({ entity, span_start, span_end, form }));
  return [...new Map(rows.map((row) => [`${row.span_start}-${row.span_end}`, row])).values()];
}
