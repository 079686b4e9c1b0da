import type { CircumstanceRules } from "./circumstance-rules.ts";
import type { EventContext } from "./context.ts";
import type { EventDraft, EventProposal, Factuality } from "./draft.ts";

type Circumstances = Pick<EventDraft, "status" | "background" | "statement" | "place" | "time" | "count">;

/** When, where and how often a proposed event takes place, who asserts it, and whether it is this document’s news. */
export function circumstancesOf(
  _proposal: EventProposal,
  { status }: Factuality,
  _context: EventContext,
  _rules: CircumstanceRules,
): Circumstances {
  return { status, background: false, statement: null, place: null, time: null, count: null };
}
