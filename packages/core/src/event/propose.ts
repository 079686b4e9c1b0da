import type { EventContext } from "./context.ts";
import type { EventProposal } from "./draft.ts";
import type { FrameRules } from "./frame-rules.ts";

/** Finds the triggers of events and who takes part in them, in text order. */
export function propose(_context: EventContext, _rules: FrameRules): EventProposal[] {
  return [];
}
