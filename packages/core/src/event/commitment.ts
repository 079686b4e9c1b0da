import type { Effect, Mood } from "./status-rules.ts";

/** How far a text commits itself to what a word tells. */
export interface Commitment {
  readonly mood: Mood;
  readonly negated: boolean;
  /** Whether it was tried in vain. */
  readonly failed: boolean;
}

export const FACT: Commitment = { mood: "fact", negated: false, failed: false };
const ORDER: readonly Mood[] = ["fact", "say", "prob", "expect", "plan", "would", "try", "want", "doubt", "open"];

/** The mood that commits less. */
export const weaker = (a: Mood, b: Mood): Mood => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

/** What a governor’s effect makes of its own commitment for what it governs. */
export function applied(effect: Effect, governor: Commitment): Commitment {
  switch (effect) {
    case "same":
      return governor;
    case "not":
      return { mood: governor.mood, negated: true, failed: false };
    case "fail":
      return { mood: governor.mood === "say" ? "fact" : governor.mood, negated: true, failed: true };
    case "deny":
      return { mood: weaker("say", governor.mood), negated: true, failed: false };
    case "fact":
      return FACT;
    case "say":
      return { mood: weaker("say", governor.mood), negated: false, failed: false };
    default:
      return { mood: weaker(effect, governor.mood), negated: false, failed: false };
  }
}
