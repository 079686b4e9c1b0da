import type { Entity, Event, Participant } from "@hearsay/core";
import { overlaps } from "../text/span.ts";
import { type Difference, difference } from "./difference.ts";
import type { Group, GroupSide } from "./group.ts";
import { alike, related } from "./names.ts";
import { slotSimilarity } from "./slot.ts";

/** Surroundings that agree at least so much show that two parties stand in one place. */
const SAME_SLOT = 0.4;

/** Named actors of one event who are others in the other passage, even where both documents know them. */
export function compareActors(group: Group): Difference[] {
  return eventsIn(group.a).flatMap((event) => {
    const other = eventsIn(group.b).find((one) => sameTrigger(event, one, group));
    if (other === undefined || other.type !== event.type) return [];
    const [mine, theirs] = [event.actors, other.actors];
    if (mine.length !== 1 || theirs.length !== 1) return [];
    const [x, y] = [mine[0]!, theirs[0]!];
    if (![entityOf(x, group.a), entityOf(y, group.b)].every(canAct)) return [];
    if (!isNamed(x, group.a) || !isNamed(y, group.b) || !alike(entityOf(x, group.a), entityOf(y, group.b))) return [];
    const [keysA, keysB] = [keysOf(event, group.a), keysOf(other, group.b)];
    // Whoever is a party of both may only have been read in another role.
    if (keysB.has(keyOf(x, group.a)) || keysA.has(keyOf(y, group.b))) return [];
    if (slotSimilarity(group.a, x.span, group.b, y.span) < SAME_SLOT) return [];
    const values = { a: textOf(x, group.a), b: textOf(y, group.b) };
    if (related(values.a, values.b)) return [];
    return [difference("entity-changed", { a: x.span, b: y.span, values, explanation: `“${values.a}” became “${values.b}”` })];
  });
}

const eventsIn = ({ document, sentences }: GroupSide): Event[] =>
  document.reading.events.filter(({ trigger }) => sentences.some((i) => overlaps(document.sentences[i]!, trigger)));

function sameTrigger(x: Event, y: Event, { a, b }: Group): boolean {
  const i = a.units.findIndex(({ span }) => overlaps(span, x.trigger));
  const j = a.links[i] ?? null;
  return j !== null && overlaps(b.units[j]!.span, y.trigger);
}

const keysOf = ({ actors, recipients }: Event, side: GroupSide): Set<string> =>
  new Set([...actors, ...recipients].map((party) => keyOf(party, side)));

const keyOf = ({ entity }: Participant, { document }: GroupSide): string => document.keys.get(entity) ?? entity;

const entityOf = ({ entity }: Participant, { document }: GroupSide): Entity => document.entities.get(entity)!;

/** A weapon or a town that was read as an actor is one only by mistake. */
const canAct = ({ kind, actor }: Entity): boolean => kind === "person" || actor !== null;

const isNamed = ({ span }: Participant, { document }: GroupSide): boolean =>
  document.mentions.some(({ form, span: other }) => form === "name" && other[0] === span[0] && other[1] === span[1]);

const textOf = ({ span }: Participant, { document }: GroupSide): string => document.reading.document.text.slice(...span);
