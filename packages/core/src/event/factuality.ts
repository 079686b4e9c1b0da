import type { EventContext } from "./context.ts";
import type { Factuality } from "./draft.ts";
import type { StatusRules } from "./status-rules.ts";

/** Whether what the word at `trigger` tells is told as done: from tense, modality, negation, conditionals, and what governs it. */
export function factualityOf(_trigger: number, _context: EventContext, _rules: StatusRules): Factuality {
  return { status: "actual", score: 3, rules: ["default"] };
}
