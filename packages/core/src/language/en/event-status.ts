import type { Effect, Governor, GovernorPart, Mood, MoodKind, StatusRules } from "../../event/status-rules.ts";
import { frameRules } from "./event-frames.ts";
import { EVENT_GOVERNORS, EVENT_MOODS } from "./generated/event-status.ts";

const GOVERNORS = new Map<string, Governor[]>();
for (const [words, part, positive, negative] of EVENT_GOVERNORS) {
  for (const phrase of words.split("|")) {
    const [lemma, ...beside] = phrase.split(" ");
    const key = `${part} ${lemma}`;
    const governor = { beside, positive: positive as Effect, negative: negative as Effect };
    GOVERNORS.set(key, [...(GOVERNORS.get(key) ?? []), governor]);
  }
}
type SmallMood = Mood | "not" | "fail" | "same";
const MOODS = new Map(
  EVENT_MOODS.flatMap(([words, kind, mood]) => words.split("|").map((word) => [`${kind} ${word}`, mood as SmallMood] as const)),
);
const NONE = new Set<string>();

/** How English tells of things as done, planned, wanted, possible, denied or failed. */
export const statusRules: StatusRules = {
  governors: (lemma: string, part: GovernorPart) => GOVERNORS.get(`${part} ${lemma}`) ?? [],
  mood: (lemma: string, kind: MoodKind) => MOODS.get(`${kind} ${lemma}`) ?? null,
  carries: (lemma) => frameRules.lightVerb(lemma, NONE) !== null || ["carry", "take", "have", "do"].includes(lemma),
  definite: new Set(["the", "this", "that", "these", "those"]),
  temporal: new Set(["when", "once", "until", "till", "before", "after"]),
};
