import type { EntityKind } from "../document/annotation/entity.ts";
import type { Mention } from "../document/annotation/mention.ts";
import type { EventContext } from "./context.ts";
import type { FrameRules } from "./frame-rules.ts";

/** How far back the members of a set are looked for, in sentences. */
const REACH = 2;
const BOTH = 2;

/**
 * Puts the members in the place of a mention of two: “the two leaders” are the two persons named last before it, “both
 * countries” the two states. A mention whose members are not found stays as it is.
 */
export function expandSets(mentions: readonly number[], context: EventContext, rules: FrameRules): number[] {
  return mentions.flatMap((m) => membersOf(context.mentions[m]!, context, rules) ?? [m]);
}

function membersOf(set: Mention, context: EventContext, rules: FrameRules): number[] | null {
  const { words } = context;
  const head = words[set.head]!;
  const counted = [set.head, ...head.dependents].some((d) => rules.couple.has(words[d]!.lemma.toLowerCase()));
  if (set.form === "name" || !counted) return null;
  const kinds: readonly EntityKind[] = rules.states.has(head.lemma.toLowerCase()) ? ["place", "organisation"] : ["person"];
  const found = new Map<string, number>();
  for (let at = set.index - 1; at >= 0 && found.size < BOTH; at--) {
    const mention = context.mentions[at]!;
    const entity = context.entityOf.get(at);
    if (sentenceOf(set, context) - sentenceOf(mention, context) > REACH) break;
    const named = entity && kinds.includes(entity.kind) && entity.mentions.some(({ form }) => form === "name");
    if (named && !mention.plural && !found.has(entity.id)) found.set(entity.id, at);
  }
  return found.size === BOTH ? [...found.values()].sort((a, b) => a - b) : null;
}

const sentenceOf = ({ head }: Mention, { tokens }: EventContext): number => tokens[head]!.sentence;
