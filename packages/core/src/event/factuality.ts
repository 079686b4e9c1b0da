import type { EventStatus } from "../document/annotation/event.ts";
import { dependentsBy } from "../pipeline/tree.ts";
import type { EventContext } from "./context.ts";
import type { Factuality } from "./draft.ts";
import { ownMood } from "./own-mood.ts";
import { outerMood } from "./outer-mood.ts";
import { type Commitment, FACT, weaker } from "./commitment.ts";
import type { Mood, StatusRules } from "./status-rules.ts";

/** How deep governors are followed. */
const DEEPEST = 8;

/** Scores of moods, affirmed and negated; means of the training part of UW factuality (Lee et al. 2015), rounded. */
const SCORES: Readonly<Record<Mood, readonly [affirmed: number, negated: number]>> = {
  fact: [2.9, -1.4],
  say: [2.8, -1.2],
  prob: [2.1, -1.2],
  expect: [2.1, -0.8],
  plan: [2.1, -1.2],
  would: [1.6, -1.8],
  try: [1.2, 0],
  want: [1.6, 0.2],
  doubt: [0.8, 0.6],
  open: [1.2, -1],
};

const STATUS: Readonly<Record<Mood, EventStatus>> = {
  fact: "actual",
  say: "actual",
  prob: "actual",
  expect: "planned",
  plan: "planned",
  would: "possible",
  try: "possible",
  want: "wanted",
  doubt: "possible",
  open: "possible",
};

/** Moods in which a negation denies; “may not” leaves open what it negates. */
const DENIABLE: ReadonlySet<Mood> = new Set<Mood>(["fact", "say", "prob", "expect", "plan", "would"]);

/**
 * Whether what the word at `trigger` tells is told as done: from tense, modality, negation and conditionals of its own, and from what
 * governs it, inwards from the sentence’s root (after Nairn et al. 2006 and Lotan et al. 2013).
 */
export function factualityOf(trigger: number, context: EventContext, rules: StatusRules): Factuality {
  const { mood, negated, failed } = commitmentAt(trigger, context, rules, 0);
  const score = SCORES[mood][negated ? 1 : 0];
  const rule = `event.status.${mood}${negated ? ".not" : ""}`;
  if (failed) return { status: "failed", score, rules: [`${rule}.failed`] };
  if (negated) return { status: DENIABLE.has(mood) ? "denied" : "possible", score, rules: [rule] };
  return { status: STATUS[mood], score, rules: [rule] };
}

/** The same for an event: what is done to nothing is not done (“sent no weapons”), though a verb alone may well be a fact (“gave no details”). */
export function factualityOfEvent(trigger: number, context: EventContext, rules: StatusRules): Factuality {
  const found = factualityOf(trigger, context, rules);
  const { words } = context;
  if (words[trigger]!.upos !== "VERB" || found.status === "denied" || found.status === "failed") return found;
  const toNothing = dependentsBy(words, trigger, "obj").some((object) =>
    dependentsBy(words, object, "det").some((det) => rules.mood(words[det]!.lemma.toLowerCase(), "quantifier") === "not"),
  );
  return toNothing ? { ...found, status: "denied", rules: [...found.rules, "event.status.no-object"] } : found;
}

/** What the text commits itself to at a word: what governs the word, and its own small words. */
function commitmentAt(word: number, context: EventContext, rules: StatusRules, depth: number): Commitment {
  if (depth > DEEPEST) return FACT;
  const at = (other: number): Commitment => commitmentAt(other, context, rules, depth + 1);
  const outer = outerMood(word, context, rules, at);
  const own = ownMood(word, outer, context, rules);
  return {
    mood: weaker(outer.mood, own.mood),
    negated: outer.negated !== own.negated,
    failed: (outer.failed || own.failed) && !(outer.failed && own.negated),
  };
}
