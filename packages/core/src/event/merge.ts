import type { CircumstanceRules } from "./circumstance-rules.ts";
import type { EventContext } from "./context.ts";
import type { EventDraft } from "./draft.ts";
import { sameHappening } from "./same-happening.ts";

/**
 * Makes one event of what is told several times: one a happening, a version (asserted or denied) and an asserting source. Its trigger
 * is the first in the body, and where the outlet tells of it in its own voice too, nobody else asserts it.
 */
export function merge(drafts: readonly EventDraft[], context: EventContext, rules: CircumstanceRules): EventDraft[] {
  const merged: EventDraft[] = [];
  for (const draft of drafts) {
    const at = merged.findIndex((known) => sameHappening(known, draft, context, rules.definite));
    if (at < 0) merged.push(draft);
    else merged[at] = join(merged[at]!, draft, context);
  }
  return merged.toSorted((a, b) => a.trigger - b.trigger);
}

function join(known: EventDraft, again: EventDraft, context: EventContext): EventDraft {
  const [main, other] = inHeadline(known, context) && !inHeadline(again, context) ? [again, known] : [known, again];
  return {
    ...main,
    mode: main.mode ?? other.mode,
    actors: together(main.actors, other.actors, context),
    recipients: together(main.recipients, other.recipients, context),
    background: main.background && other.background,
    statement: main.statement === null || other.statement === null ? null : main.statement,
    place: main.place ?? other.place,
    time: main.time ?? other.time,
    count: main.count ?? other.count,
    rules: [...main.rules, "event.merge"],
  };
}

/** The parties of one mention of an event, or of the other where it names none. */
const together = (main: readonly number[], other: readonly number[], { entityOf }: EventContext): readonly number[] => {
  if (main.length === 0) return other;
  const ids = new Set(main.map((m) => entityOf.get(m)?.id));
  return ids.size < main.length
    ? main.filter((m, i) => main.findIndex((n) => entityOf.get(n)?.id === entityOf.get(m)?.id) === i)
    : main;
};

const inHeadline = ({ trigger }: EventDraft, { tokens, sentences, blocks }: EventContext): boolean =>
  blocks[sentences[tokens[trigger]!.sentence]!.block]!.kind === "headline";
