import type { Word } from "../document/annotation/word.ts";
import { bareRelation, dependentsBy } from "../pipeline/tree.ts";
import { type Commitment, FACT, weaker } from "./commitment.ts";
import type { EventContext } from "./context.ts";
import type { Mood, MoodKind, StatusRules } from "./status-rules.ts";

const lemmaOf = (word: Word): string => word.lemma.toLowerCase();

/** What a word’s own auxiliaries, adverbs, adjectives and negations make of it. */
export function ownMood(word: number, outer: Commitment, context: EventContext, rules: StatusRules): Commitment {
  const { words } = context;
  const moods: Mood[] = [];
  let [negated, failed] = [false, false];
  for (const d of words[word]!.dependents) {
    const found = rules.mood(lemmaOf(words[d]!), kindOf(words[d]!) ?? "negation");
    if (found === null || found === "same") continue;
    if (found === "not") negated = !negated;
    else if (found === "fail") [negated, failed] = [true, true];
    else moods.push(found === "would" && outer.mood === "say" ? "plan" : found);
  }
  if (negatedByQuantifier(word, words, rules)) negated = !negated;
  if (isDue(word, words)) moods.push("plan");
  if (isSupposed(word, outer, words, rules)) moods.push("open");
  if (isQuestion(word, context) || (outer === FACT && isConditional(word, words, rules))) moods.push("open");
  if (isImperative(word, words)) moods.push("want");
  return { mood: moods.reduce(weaker, "fact"), negated, failed };
}

function kindOf(word: Word): MoodKind | null {
  switch (bareRelation(word)) {
    case "aux":
      return "auxiliary";
    case "advmod":
      return word.upos === "PART" || /^n[o’'e]/iu.test(word.lemma) ? "negation" : "adverb";
    case "amod":
      return "adjective";
    case "det":
      return "quantifier";
    default:
      return null;
  }
}

/** “No ship sank”; an object with “no” leaves its verb alone, unless that tells of an event: see factualityOfEvent. */
function negatedByQuantifier(word: number, words: readonly Word[], rules: StatusRules): boolean {
  if (words[word]!.upos !== "VERB") return false;
  return dependentsBy(words, word, "nsubj").some((d) => {
    const inner = [d, ...dependentsBy(words, d, "det")];
    return inner.some((at) => rules.mood(lemmaOf(words[at]!), "quantifier") === "not");
  });
}

/** What is to come only if something else does: “if they leave, we will follow”. */
function isSupposed(word: number, outer: Commitment, words: readonly Word[], rules: StatusRules): boolean {
  if (words[word]!.upos !== "VERB") return false;
  const future = dependentsBy(words, word, "aux").some((aux) =>
    ["plan", "would"].includes(rules.mood(lemmaOf(words[aux]!), "auxiliary") ?? ""),
  );
  return (future || outer.mood === "plan") && dependentsBy(words, word, "advcl").some((d) => isConditional(d, words, rules));
}

/** “Is to visit”: what is arranged. */
const isDue = (word: number, words: readonly Word[]): boolean =>
  dependentsBy(words, word, "aux", "cop").some((aux) => lemmaOf(words[aux]!) === "be") &&
  dependentsBy(words, word, "mark").some((mark) => words[mark]!.xpos === "TO");

function isQuestion(word: number, { words, tokens, text, sentences }: EventContext): boolean {
  if (words[word]!.head !== null) return false;
  const [, end] = sentences[tokens[word]!.sentence]!.span;
  return /\?[”’"')]*\s*$/u.test(text.slice(Math.max(0, end - 4), end));
}

const isConditional = (word: number, words: readonly Word[], rules: StatusRules): boolean =>
  dependentsBy(words, word, "mark").some((mark) => rules.mood(lemmaOf(words[mark]!), "condition") !== null);

const isImperative = (word: number, words: readonly Word[]): boolean =>
  words[word]!.head === null && words[word]!.xpos === "VB" && dependentsBy(words, word, "nsubj", "aux").length === 0;
