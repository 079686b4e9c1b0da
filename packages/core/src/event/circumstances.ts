import { isBackground } from "./background.ts";
import type { CircumstanceRules } from "./circumstance-rules.ts";
import type { EventContext } from "./context.ts";
import { countOf } from "./count-of-event.ts";
import type { EventDraft, EventProposal, Factuality } from "./draft.ts";
import type { PlaceOfEvent } from "./place-of-event.ts";
import { statementOf } from "./statement-of-event.ts";
import { timeOf } from "./time-of-event.ts";

type Circumstances = Pick<EventDraft, "status" | "background" | "statement" | "place" | "time" | "count">;

/** When, where and how often a proposed event takes place, who asserts it, and whether it is this document’s news. */
export function circumstancesOf(
  proposal: EventProposal,
  { status }: Factuality,
  context: EventContext,
  rules: CircumstanceRules,
  places: PlaceOfEvent,
): Circumstances {
  const { trigger } = proposal;
  const time = timeOf(trigger, context, rules);
  return {
    status,
    background: status !== "planned" && isBackground(trigger, time, context, rules),
    statement: statementOf(context.tokens[trigger]!.span, context.statements)?.id ?? null,
    place: places.of(proposal)?.id ?? null,
    time: time && { expression: time.id, from: time.from!, to: time.to! },
    count: countOf(trigger, context, rules),
  };
}
