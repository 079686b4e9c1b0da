import type { EntityKind } from "../document/annotation/entity.ts";
import type { MentionKind } from "../document/annotation/mention.ts";
import { dependentsBy } from "../pipeline/tree.ts";
import { type Draft, type EntityContext, labelOf } from "./draft.ts";

const OF_MENTION: Readonly<Partial<Record<MentionKind, EntityKind>>> = {
  person: "person",
  organization: "organisation",
  place: "place",
};

/**
 * The kind of an entity: the gazetteer’s, else what most of its names are, else what its nouns name, else what the
 * model takes its mentions for. Null when it is no entity that a record keeps: an event, a time, an abstraction.
 */
export function kindOf(draft: Draft, context: EntityContext): EntityKind | null {
  if (draft.record) return draft.record.kind;
  const label = labelOf(draft, context);
  const noun = nounKind(draft, context);
  if (label !== null && label !== "LOC" && isNamedArea(draft, context)) return "place";
  if (label === "PER") return "person";
  if (label === "LOC") return noun === "facility" ? "facility" : "place";
  if (label === "ORG") return noun === "facility" && !doesAnything(draft, context) ? "facility" : "organisation";
  const model = modelKind(draft, context);
  if (noun !== null && (model === null || noun !== "person" || model === "person")) return pluralPeople(noun, draft, context);
  if (model !== null) return pluralPeople(model, draft, context);
  return label === "MISC" ? "other" : null;
}

/** Whether a noun of an area says what a name is: “the village of Merrow”, “Merrow district”, “the capital, Merrow”. */
function isNamedArea({ members }: Draft, { mentions, words, rules }: EntityContext): boolean {
  return members.some((m) => {
    const { form, head } = mentions[m]!;
    const { relation, head: above } = words[head]!;
    if (form !== "name" || above === null || !rules.areas.has(words[above]!.lemma.toLowerCase())) return false;
    const marks = dependentsBy(words, head, "case");
    if (relation === "nmod") return marks.length === 1 && rules.areaOf.has(words[marks[0]!]!.lemma.toLowerCase());
    return marks.length === 0 && (relation === "compound" || relation === "appos");
  });
}

/** Whether an organisation does or owns something; one that does not, and is named for its building, is the building. */
function doesAnything({ members }: Draft, { mentions, words }: EntityContext): boolean {
  return members.some((m) => /^(?:nsubj|nsubj:pass|nmod:poss|obl:agent)$/u.test(words[mentions[m]!.head]!.relation));
}

/** Several people under one noun are a group: “experts”, “residents”. */
function pluralPeople(kind: EntityKind, draft: Draft, { mentions }: EntityContext): EntityKind {
  const plural = draft.members.filter((m) => mentions[m]!.form !== "pronoun").some((m) => mentions[m]!.plural);
  return kind === "person" && plural ? "group" : kind;
}

/** What the head nouns of its mentions name, by the lexicon; the commonest. */
function nounKind({ members }: Draft, { mentions, words, tokens, rules }: EntityContext): EntityKind | null {
  const kinds = members.flatMap((m) => {
    const { form, head, name, range } = mentions[m]!;
    if (form === "pronoun") return [];
    // The last word of a name tells its kind: “Vostochny Cosmodrome”, “Admiral Kuznetsov”.
    const lemma = name ? tokens[Math.min(name.range[1], range[1]) - 1]!.text.toLowerCase() : words[head]!.lemma.toLowerCase();
    const kind = rules.nounKind(lemma);
    return kind === null ? [] : [kind];
  });
  return commonest(kinds);
}

function modelKind({ members }: Draft, { mentions }: EntityContext): EntityKind | null {
  const kinds = members.map((m) => mentions[m]!).map(({ kind, form }) => ({ kind, weight: form === "pronoun" ? 0.5 : 1 }));
  const totals = new Map<MentionKind, number>();
  for (const { kind, weight } of kinds) totals.set(kind, (totals.get(kind) ?? 0) + weight);
  const [best] = [...totals].sort((a, b) => b[1] - a[1]);
  return best ? (OF_MENTION[best[0]] ?? null) : null;
}

function commonest<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
