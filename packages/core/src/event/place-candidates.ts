import type { Entity } from "../document/annotation/entity.ts";
import type { Mention } from "../document/annotation/mention.ts";
import type { Word } from "../document/annotation/word.ts";
import type { EventContext } from "./context.ts";

/** The name of a place in the sentence of an event: where it may have been. */
export interface PlaceCandidate {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** The places that each sentence names, in text order, by the index of the sentence. */
export function placeCandidates({
  mentions,
  tokens,
  words,
  entityOf,
}: EventContext): ReadonlyMap<number, readonly PlaceCandidate[]> {
  const found = new Map<number, PlaceCandidate[]>();
  for (const mention of mentions) {
    const entity = entityOf.get(mention.index);
    if (!entity || (entity.kind !== "place" && entity.kind !== "facility") || !isNamed(mention, words)) continue;
    const { sentence } = tokens[mention.head]!;
    const others = found.get(sentence) ?? [];
    // Of two mentions with one head the outer one stays.
    if (others.every((other) => other.mention.head !== mention.head)) found.set(sentence, [...others, { mention, entity }]);
  }
  return found;
}

/** Whether a mention names the place: “Merrow”, or “Merrow district”, which the name stands within. */
const isNamed = ({ form, head }: Mention, words: readonly Word[]): boolean =>
  form === "name" ||
  (form === "nominal" && words[head]!.dependents.some((d) => words[d]!.relation === "compound" && words[d]!.upos === "PROPN"));
