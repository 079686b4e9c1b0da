import { headOfRange } from "../../pipeline/tree.ts";
import type { Word } from "../../document/annotation/word.ts";
import { cueWords } from "../cue-words.ts";
import type { Refiner } from "../refiner.ts";
import type { SilencePattern } from "../speech-rules.ts";

/** Drops cues that announce silence: “declined to comment”, “did not respond to a request”, “asked not to be named”. */
export const dropSilence: Refiner = {
  name: "drop-silence",
  refine: (attributions, { layers: { words }, rules }) =>
    attributions.filter(({ cue, content }) => {
      if (cue === null) return true;
      const { head, negated } = cueWords(words, cue, content, rules);
      const around = [...range(cue), ...content.map((part) => headOfRange(words, part)), ...words[head]!.dependents];
      return !rules.silence.some((pattern) => matches(pattern, words, head, negated, around));
    }),
};

const range = ([first, last]: readonly [number, number]): number[] => Array.from({ length: last - first }, (_, i) => first + i);

function matches(
  pattern: SilencePattern,
  words: readonly Word[],
  head: number,
  negated: boolean,
  around: readonly number[],
): boolean {
  if (!pattern.verbs.has(words[head]!.lemma) || (pattern.negated && !negated)) return false;
  return pattern.complements.size === 0 || around.some((i) => i !== head && pattern.complements.has(words[i]!.lemma));
}
