import type { Attribution } from "../../document/annotation/attribution.ts";
import type { TokenRange } from "../../document/annotation/token-range.ts";
import type { Word } from "../../document/annotation/word.ts";
import { bareRelation, dependentsBy, subtreeRange } from "../../pipeline/tree.ts";
import { cueWords } from "../cue-words.ts";
import { changed, type Refiner } from "../refiner.ts";

/**
 * Gives a participle or an infinitive without a source (“adding that …”) the subject of the clause that it hangs on,
 * whole, as the statement of that clause has it where there is one.
 */
export const findSubjects: Refiner = {
  name: "find-subjects",
  refine: (attributions, { layers: { words }, rules }) =>
    attributions.map((attribution) => {
      const { cue, source, content } = attribution;
      if (cue === null || source.length > 0) return attribution;
      const { head, part } = cueWords(words, cue, content, rules);
      if (part !== "verb" || !["VBG", "VB", "VBN"].includes(words[head]!.xpos)) return attribution;
      const subject = subjectAbove(words, head);
      if (subject === null) return attribution;
      return changed(attribution, "find-subjects", { source: sourceAt(subject, attributions) ?? [nounPhrase(words, subject)] });
    }),
};

/** The subject of the nearest governing verb, through adverbial clauses, complements and coordination. */
function subjectAbove(words: readonly Word[], head: number): number | null {
  for (let at: number | null = head; at !== null; at = words[at]!.head) {
    // A passive's subject is what is spoken of, not who speaks.
    const [subject] = words[at]!.dependents.filter((i) => words[i]!.relation === "nsubj");
    if (subject !== undefined) return subject;
    if (!["advcl", "xcomp", "conj", "acl", "parataxis"].includes(bareRelation(words[at]!))) return null;
    if (bareRelation(words[at]!) === "acl") return words[at]!.head;
    if (dependentsBy(words, at, "nsubj", "csubj").length > 0) return null;
  }
  return null;
}

function sourceAt(token: number, attributions: readonly Attribution[]): readonly TokenRange[] | null {
  return attributions.find(({ source }) => source.some(([first, last]) => first <= token && token < last))?.source ?? null;
}

function nounPhrase(words: readonly Word[], head: number): TokenRange {
  const [first, last] = subtreeRange(words, head);
  // A subtree may run on over the cue itself when a clause hangs on the noun; the phrase then ends before it.
  const clause = words[head]!.dependents.find((i) => i > head && ["acl", "parataxis", "conj"].includes(bareRelation(words[i]!)));
  return [first, clause === undefined ? last : Math.max(head + 1, subtreeRange(words, clause)[0])];
}
