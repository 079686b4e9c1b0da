import { bareRelation, dependentsBy } from "../pipeline/tree.ts";
import type { CircumstanceRules } from "./circumstance-rules.ts";
import { patientsOf } from "./clause.ts";
import type { EventContext } from "./context.ts";

/** How many: what an event’s object or its noun is counted by (“two missiles”), or how often it took place (“twice”); null where not said. */
export function countOf(trigger: number, context: EventContext, rules: CircumstanceRules): number | null {
  const { words } = context;
  const governor = words[trigger]!.head;
  const near = [
    trigger,
    ...(governor !== null && bareRelation(words[trigger]!) === "acl" ? [governor, words[governor]!.head ?? governor] : []),
  ];
  for (const at of near) {
    const often = dependentsBy(words, at, "advmod", "obl", "nmod")
      .map((d) => rules.often(words[d]!.lemma.toLowerCase()))
      .find((n) => n !== null);
    if (often !== undefined) return often;
  }
  const counted = words[trigger]!.upos === "NOUN" ? [trigger] : patientsOf(words, trigger);
  const numbers = counted
    .filter((at) => !rules.measures.has(words[at]!.lemma.toLowerCase()))
    .flatMap((at) => dependentsBy(words, at, "nummod"));
  const values = numbers.map((d) => rules.number(words[d]!.lemma)).filter((n) => n !== null);
  return values.length === 1 ? values[0]! : null;
}
