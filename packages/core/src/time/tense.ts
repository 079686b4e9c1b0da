import type { Word } from "../document/annotation/word.ts";
import { dependentsBy } from "../pipeline/tree.ts";
import type { TimeRules } from "./time-rules.ts";

export type Tense = "past" | "future" | "present";
const VERBAL = new Set(["VERB", "AUX"]);

/** The tense of the clause that a token stands in: that of the nearest verb above it. */
export function tenseAt(token: number, words: readonly Word[], rules: TimeRules): Tense {
  for (let at: number | null = token, depth = 0; at !== null && depth < 12; at = words[at]!.head, depth++) {
    if (!VERBAL.has(words[at]!.upos) && dependentsBy(words, at, "cop").length === 0) continue;
    const found = tenseOf(at, words, rules);
    if (found !== null) return found;
  }
  return "present";
}

function tenseOf(verb: number, words: readonly Word[], rules: TimeRules): Tense | null {
  const helpers = dependentsBy(words, verb, "aux", "cop").map((d) => words[d]!);
  if (helpers.some(({ lemma }) => rules.future.has(lemma.toLowerCase()))) return "future";
  if (dependentsBy(words, verb, "mark").some((mark) => words[mark]!.xpos === "TO")) return "future";
  const all = [words[verb]!, ...helpers];
  if (all.some(({ xpos }) => xpos === "VBD")) return "past";
  if (helpers.some(({ lemma }) => lemma === "have")) return "past";
  if (helpers.length > 0 || ["VBZ", "VBP"].includes(words[verb]!.xpos)) return "present";
  return words[verb]!.xpos === "VBN" ? "past" : null;
}
