import type { Span } from "@hearsay/core";
import { choiceOf, type Field, fieldOf, fieldsOf, itemsOf, textOf } from "./fields.ts";
import { occurrences, type Passage, spanOf } from "./phrases.ts";
import { readPlace } from "./read-place.ts";
import type { GoldenEntity } from "./record.ts";

const KINDS = ["person", "organisation", "place", "group", "work", "weapon", "vehicle", "facility", "other", "any"] as const;
const FIELDS = ["kind", "names", "nominals", "pronouns", "roles", "actor", "at"];
/** “Kim#*”: every occurrence that no longer mention holds. */
const ALL = /^(?<name>.+)#\*$/u;
const POSSESSIVE = /^['’]s?(?!\p{L})/u;

/** The entities of a record; those that are written “Name#*” are found last, around all others. */
export function readEntities(field: Field, passage: Passage): GoldenEntity[] {
  const drafts = [...fieldsOf(field, null)].map(([id, entry]) => draftOf(id, entry, passage));
  return drafts.map(({ everywhere, ...entity }) => {
    const own = [...entity.names, ...entity.nominals];
    const others = drafts.filter(({ id }) => id !== entity.id).flatMap(({ names }) => names);
    const more = everywhere.flatMap((name) => free(occurrences(name, passage), own, others, passage.text));
    return { ...entity, names: [...entity.names, ...more].sort((a, b) => a[0] - b[0]) };
  });
}

function draftOf(id: string, entry: Field, passage: Passage): GoldenEntity & { readonly everywhere: readonly string[] } {
  const fields = fieldsOf(entry, FIELDS);
  const get = (name: string): Field => fieldOf(entry, fields, name);
  const spans = (name: string): Span[] => itemsOf(get(name)).map((item) => spanOf(item, passage));
  const isAll = (item: Field): boolean => ALL.test(textOf(item));
  const names = itemsOf(get("names"));
  const actor = get("actor").value === undefined ? null : textOf(get("actor")).split(" ");
  return {
    id,
    kind: choiceOf(get("kind"), KINDS),
    names: names.filter((item) => !isAll(item)).map((item) => spanOf(item, passage)),
    everywhere: names.filter(isAll).map((item) => ALL.exec(textOf(item))!.groups!["name"]!),
    nominals: spans("nominals"),
    pronouns: spans("pronouns"),
    roles: spans("roles"),
    actor: actor && actorOf(actor),
    place: get("at").value === undefined ? null : readPlace(get("at")),
  };
}

/** “EST GOV”, “EST” or “MED”: a country has no sector's code. */
function actorOf(words: readonly string[]): { readonly country: string | null; readonly sector: string | null } {
  const country = words.find((word) => !SECTORS.includes(word)) ?? null;
  return { country, sector: words.find((word) => SECTORS.includes(word)) ?? null };
}

const SECTORS: readonly string[] = ["GOV", "MIL", "MED", "COP", "LEG", "JUD", "REB", "BUS", "LAB", "IGO", "NGO"];

/** The occurrences of a name that stand alone, or in front of what is another's (“Estonia’s parliament”). */
const free = (found: readonly Span[], own: readonly Span[], others: readonly Span[], text: string): Span[] =>
  found.filter((span) => !own.some(holds(span)) && (POSSESSIVE.test(text.slice(span[1])) || !others.some(holds(span))));

const holds =
  ([start, end]: Span) =>
  ([from, to]: Span): boolean =>
    from <= start && end <= to;
