import type { Comparison } from "../alignment/align.ts";
import type { CorroborationRules } from "./corroboration-rules.ts";
import { denials } from "./denials.ts";
import type { Opposed } from "./opposed.ts";
import { opposedDates, opposedEvents } from "./opposed-dates.ts";
import { opposedNumbers } from "./opposed-numbers.ts";

/** Where two documents of different lines contradict one another: values of one thing, days of one event, and denials. */
export function oppositions(comparison: Comparison, rules: CorroborationRules): Opposed[] {
  const back = denials({ a: comparison.b, b: comparison.a, pairs: comparison.pairs }, rules);
  return [
    ...opposedNumbers(comparison, rules),
    ...opposedEvents(comparison),
    ...opposedDates(comparison),
    ...denials(comparison, rules),
    ...back.map(({ kind, a, b }): Opposed => ({ kind, a: b, b: a })),
  ];
}
