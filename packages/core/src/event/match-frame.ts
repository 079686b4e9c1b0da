import type { Word } from "../document/annotation/word.ts";
import { dependentsBy, subtreeRange } from "../pipeline/tree.ts";
import { agentsOf, complementsOf, obliquesOf, patientsOf } from "./clause.ts";
import type { EventContext } from "./context.ts";
import type { Condition, ConditionPart, Frame } from "./frame-rules.ts";
import type { Parties } from "./parties.ts";

const lemmaOf = (word: Word): string => word.lemma.toLowerCase();

/** The most specific frame whose conditions hold at a word; of equals, the first. Null when none does. */
export function matchFrame(frames: readonly Frame[], word: number, context: EventContext, parties: Parties): Frame | null {
  let best: { readonly frame: Frame; readonly weight: number } | null = null;
  for (const frame of frames) {
    const weight = weightOf(frame, word, context, parties);
    if (weight !== null && (best === null || weight > best.weight)) best = { frame, weight };
  }
  return best?.frame ?? null;
}

/** How much a frame asks for; null when it does not get it. */
function weightOf({ beside, conditions }: Frame, word: number, context: EventContext, parties: Parties): number | null {
  if (beside.length > 0 && !standBeside(context, word, beside)) return null;
  if (conditions.length === 0) return beside.length * 3;
  const met = conditions.filter((condition) => holds(condition, word, context, parties));
  return met.length === 0 ? null : beside.length * 3 + 1 + Math.max(...met.map(({ parts }) => parts.length));
}

/** Particles, prepositions and modifiers right below a word: “call for”, “shoot dead”, “hunger strike”. */
function standBeside({ words, tokens, times }: EventContext, word: number, beside: readonly string[]): boolean {
  const isTime = (d: number): boolean =>
    times.some(({ span: [start, end] }) => start <= tokens[d]!.span[0] && tokens[d]!.span[1] <= end);
  const own = words[word]!.dependents.filter((d) => !["nsubj", "conj", "parataxis"].includes(words[d]!.relation) && !isTime(d));
  const markers = own.flatMap((d) => dependentsBy(words, d, "case", "mark"));
  const lemmas = new Set([...own, ...markers].flatMap((d) => [lemmaOf(words[d]!)]));
  return beside.every((lemma) => lemmas.has(lemma));
}

const holds = ({ parts }: Condition, word: number, context: EventContext, parties: Parties): boolean =>
  parts.every((part) => partHolds(part, word, context, parties));

function partHolds(part: ConditionPart, word: number, context: EventContext, parties: Parties): boolean {
  const { words } = context;
  if (part.at === "below") {
    const [first, last] = subtreeRange(words, word);
    return words.slice(first, last).some((below) => below.index !== word && part.lemmas!.has(lemmaOf(below)));
  }
  return placesOf(part, word, words).some((at) => fits(part, at, context, parties));
}

/** The words that a part of a condition speaks of. */
function placesOf({ at, preposition }: ConditionPart, word: number, words: readonly Word[]): number[] {
  switch (at) {
    case "object":
      return withJoined(words, [...patientsOf(words, word), ...dependentsBy(words, word, "xcomp")]);
    case "oblique":
      return withJoined(words, obliquesOf(words, word).filter((oblique) => oblique.preposition === preposition).map((oblique) => oblique.word)); // prettier-ignore
    case "modifier": {
      const nouns = [word, ...(words[word]!.upos === "VERB" ? patientsOf(words, word) : [])];
      return nouns.flatMap((noun) => dependentsBy(words, noun, "amod", "compound", "nmod"));
    }
    case "verb":
      return words[word]!.head === null ? [] : [words[word]!.head];
    case "complement":
      return complementsOf(words, word);
    case "subject":
      return withJoined(words, agentsOf(words, word));
    default:
      return [];
  }
}

const withJoined = (words: readonly Word[], found: readonly number[]): number[] =>
  found.flatMap((d) => [d, ...dependentsBy(words, d, "conj")]);

function fits({ lemmas, kinds, at }: ConditionPart, word: number, context: EventContext, parties: Parties): boolean {
  if (lemmas === null && kinds.size === 0) return at === "complement" || parties.at(word).length > 0;
  if (lemmas?.has(lemmaOf(context.words[word]!))) return true;
  if (kinds.size === 0) return false;
  const found = [parties.headedBy(word)?.index ?? null, ...parties.at(word)].flatMap((m) =>
    m === null ? [] : context.entityOf.get(m)!,
  );
  return found.some(
    ({ kind, actor }) => kinds.has(kind) || (kinds.has("country") && kind === "place" && actor?.sector === "GOV"),
  );
}
