import type { Entity, Reading, Source } from "@hearsay/core";
import { words } from "./evidence.ts";
import { rolesOf } from "./roles.ts";

/** Who a source is. */
export interface NamedSource {
  /** null: the text names none. */
  readonly source: Source | null;
  readonly name: string;
  /** What it is and does: “person”, “press secretary of Vladimir Putin”. */
  readonly details: readonly string[];
  /** Equal for two sources that are the same. */
  readonly key: string;
}

/** The name of a source with what is known of it. A document keeps its own words: its entity is whoever made it. */
export function nameSource(reading: Reading, source: Source | null): NamedSource {
  if (source === null) return { source, name: "No source named", details: [], key: "" };
  const entity = reading.entities.find(({ id }) => id === source.entity) ?? null;
  const inText = words(reading, source.spans);
  const ownWords = entity === null || source.kind === "document" || (source.kind === "unnamed" && !pronoun(reading, source));
  return {
    source,
    name: ownWords ? inText : entity.name,
    details: detailsOf(reading, source, entity),
    key: ownWords && source.kind !== "unnamed" ? `${source.kind}: ${inText.toLowerCase()}` : (entity?.id ?? inText.toLowerCase()),
  };
}

const kinds: Readonly<Record<Source["kind"], string>> = {
  person: "person",
  organisation: "organisation",
  country: "country",
  group: "group",
  document: "document",
  media: "media",
  unnamed: "unnamed source",
};

function detailsOf(reading: Reading, source: Source, entity: Entity | null): string[] {
  const kind = kinds[source.kind];
  if (entity === null) return [kind];
  if (source.kind !== "document") return [kind, ...rolesOf(reading, entity)];
  const maker = entity.name;
  return words(reading, source.spans).includes(maker) ? [kind] : [kind, `from ${maker}`];
}

/** Whether the words are only a pronoun, whose meaning is the entity's name. */
function pronoun(reading: Reading, source: Source): boolean {
  const [span] = source.spans;
  const mentions = reading.entities.find(({ id }) => id === source.entity)?.mentions ?? [];
  return mentions.some(({ form, span: [start, end] }) => form === "pronoun" && start === span?.[0] && end === span[1]);
}
