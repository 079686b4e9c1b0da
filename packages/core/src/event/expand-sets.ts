import type { Entity, EntityKind } from "../document/annotation/entity.ts";
import type { Mention } from "../document/annotation/mention.ts";
import { dependentsBy } from "../pipeline/tree.ts";
import type { EventContext } from "./context.ts";
import type { FrameRules } from "./frame-rules.ts";

/** How far back the members of a set are looked for, in sentences. */
const REACH = 2;
/** States are named again less often than people. */
const REACH_OF_STATES = 4;
const BOTH = 2;
/** Relations of a state that does something or has something done to it, and is not merely where that is. */
const ACTING: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj", "iobj", "conj", "nmod:poss"]);

/**
 * Puts the members in the place of a mention of two: “the two leaders” are the two persons named last before it, “both
 * countries” the two states. A mention whose members are not found stays as it is.
 */
export function expandSets(mentions: readonly number[], context: EventContext, rules: FrameRules): number[] {
  return mentions.flatMap((m) => {
    const said = describedBy(m, context);
    return membersOf(context.mentions[said]!, context, rules) ?? sentBy(said, context, rules) ?? [m];
  });
}

/** “They” is whom the phrase before it that it stands for describes. */
function describedBy(m: number, { mentions, entityOf }: EventContext): number {
  if (mentions[m]!.form !== "pronoun") return m;
  return entityOf.get(m)?.members.findLast((other) => other < m && mentions[other]!.form === "nominal") ?? m;
}

/** Envoys stand for who sent them: “negotiators of the two countries”, “delegations from Sund and Averin”. */
function sentBy(m: number, context: EventContext, rules: FrameRules): number[] | null {
  const { words, mentions, entityOf } = context;
  const { head, form } = mentions[m]!;
  if (form === "name" || !rules.envoys.has(words[head]!.lemma.toLowerCase())) return null;
  const senders = dependentsBy(words, head, "nmod").flatMap((d) => [d, ...dependentsBy(words, d, "conj")]);
  const found = senders.flatMap((word) => {
    const mention = mentions.findLast((other) => other.head === word && entityOf.has(other.index));
    return mention ? [mention] : [];
  });
  const set = found.map((mention) => membersOf(mention, context, rules)).find((members) => members !== null);
  if (set) return set;
  const states = found.filter(
    ({ index }) => entityOf.get(index)!.actor?.country != null && entityOf.get(index)!.kind === "place",
  );
  return states.length >= BOTH ? states.map(({ index }) => index) : null;
}

function membersOf(set: Mention, context: EventContext, rules: FrameRules): number[] | null {
  const { words } = context;
  const head = words[set.head]!;
  const counted = [set.head, ...head.dependents].some((d) => rules.couple.has(words[d]!.lemma.toLowerCase()));
  if (set.form === "name" || !counted) return null;
  const lemma = head.lemma.toLowerCase();
  const countries = rules.countries.has(lemma);
  const kinds: readonly EntityKind[] = countries ? ["place"] : rules.sides.has(lemma) ? ["place", "organisation"] : ["person"];
  const found = new Map<string, number>();
  for (let at = set.index - 1; at >= 0 && found.size < BOTH; at--) {
    const mention = context.mentions[at]!;
    const entity = context.entityOf.get(at);
    if (sentenceOf(set, context) - sentenceOf(mention, context) > (countries ? REACH_OF_STATES : REACH)) break;
    // “His Moldovan counterpart” names nobody, and a town is no country.
    const { relation } = words[mention.head]!;
    const isOther = relation === "amod" || (countries && !(entity !== undefined && isState(entity) && ACTING.has(relation)));
    const named = entity && !isOther && kinds.includes(entity.kind) && entity.mentions.some(({ form }) => form === "name");
    if (named && !mention.plural && !found.has(entity.id)) found.set(entity.id, at);
  }
  return found.size === BOTH ? [...found.values()].sort((a, b) => a - b) : null;
}

const sentenceOf = ({ head }: Mention, { tokens }: EventContext): number => tokens[head]!.sentence;

const isState = ({ kind, actor }: Entity): boolean => kind === "place" && actor?.sector === "GOV";
