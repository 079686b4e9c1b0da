import type { Certainty } from "../../document/annotation/speech.ts";
import type { TokenRange } from "../../document/annotation/token-range.ts";
import type { Word } from "../../document/annotation/word.ts";
import { bareRelation, headOfRange } from "../../pipeline/tree.ts";
import type { CueWords } from "../cue-words.ts";
import type { CueSense, SpeechRules } from "../speech-rules.ts";

const WEAKER: Readonly<Record<Certainty, number>> = { certain: 0, probable: 1, possible: 2, unlikely: 3, unknown: 4 };

/** How far the source commits itself: as its cue says, lowered by a hedge in the main clause of the content. */
export function certaintyOf(
  sense: CueSense,
  cue: CueWords | null,
  words: readonly Word[],
  content: readonly TokenRange[],
  rules: SpeechRules,
): Certainty {
  const byCue = cue?.negated ? negated(sense) : sense.certainty;
  const hedged = content.slice(0, 1).map((range) => hedgeOf(words, range, rules));
  return [byCue, ...hedged].reduce((a, b) => (WEAKER[b] > WEAKER[a] ? b : a));
}

/** “did not say”, “does not believe”: nothing is claimed, or the opposite is held. */
const negated = ({ act, certainty }: CueSense): Certainty =>
  act === "believe" && certainty !== "unknown" ? "unlikely" : act === "deny" ? certainty : "unknown";

/** The hedge of a content’s main clause: its modal, its adverb, or its own verb (“appears to be”). */
function hedgeOf(words: readonly Word[], range: TokenRange, { hedges, negations }: SpeechRules): Certainty {
  const root = headOfRange(words, range);
  const around = words[root]!.dependents.filter(
    (i) => i >= range[0] && i < range[1] && ["aux", "advmod", "cop"].includes(bareRelation(words[i]!)),
  );
  const modal = around.find((i) => hedges.has(words[i]!.lemma.toLowerCase()));
  const found = modal === undefined ? ownHedge(words[root]!, hedges) : hedges.get(words[modal]!.lemma.toLowerCase())!;
  const denied = around.some((i) => negations.has(words[i]!.lemma.toLowerCase()));
  // “cannot be excluded”, “could not say”: ability denied, no hedge.
  if (found === "possible" && denied && modal !== undefined && ["can", "could"].includes(words[modal]!.lemma.toLowerCase()))
    return "certain";
  // “can” in the present states an ability more often than a chance.
  if (modal !== undefined && words[modal]!.lemma.toLowerCase() === "can") return "certain";
  return found;
}

function ownHedge({ upos, lemma, dependents }: Word, hedges: ReadonlyMap<string, Certainty>): Certainty {
  const complement = dependents.length > 0 && (upos === "VERB" || upos === "ADJ");
  return complement ? (hedges.get(lemma.toLowerCase()) ?? "certain") : "certain";
}
