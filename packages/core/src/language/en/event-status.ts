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
/** Verbs of going somewhere. */
export const MOTION: ReadonlySet<string> = new Set(
  "travel fly go arrive come visit head march advance sail withdraw return deploy send move enter flee evacuate".split(" "),
);
const DEPARTURE: ReadonlySet<string> = new Set(["leave", "depart", "journey", "set"]);
const NONE = new Set<string>();

/** How English tells of things as done, planned, wanted, possible, denied or failed. */
export const statusRules: StatusRules = {
  governors: (lemma: string, part: GovernorPart) => GOVERNORS.get(`${part} ${lemma}`) ?? [],
  mood: (lemma: string, kind: MoodKind) => MOODS.get(`${kind} ${lemma}`) ?? null,
  carries: (lemma) => frameRules.lightVerb(lemma, NONE) !== null || ["carry", "take", "have", "do"].includes(lemma),
  moves: (lemma) => MOTION.has(lemma) || DEPARTURE.has(lemma),
  accompanying: new Set(["with", "through"]),
  purpose: new Set(["for"]),
  definite: new Set(["the", "this", "that", "these", "those"]),
  temporal: new Set(["when", "once", "until", "till", "before", "after"]),
};
