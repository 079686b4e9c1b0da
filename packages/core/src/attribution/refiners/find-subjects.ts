import type { Attribution } from "../../document/annotation/attribution.ts";
import type { TokenRange } from "../../document/annotation/token-range.ts";
import type { Word } from "../../document/annotation/word.ts";
import { bareRelation, dependentsBy, subtreeRange } from "../../pipeline/tree.ts";
import { cueWords } from "../cue-words.ts";
import { changed, type Refiner } from "../refiner.ts";

/**
 * Gives a participle, an infinitive or a coordinated verb without a source (“adding that …”, “and called for …”) the
 * subject of the clause that it hangs on, whole, as the statement of that clause has it where there is one; and takes
 * the subject of a passive for what is spoken of: “insurers are said to be preparing” has no source.
 */
export const findSubjects: Refiner = {
  name: "find-subjects",
  refine: (attributions, { layers: { words }, rules }) =>
    attributions.map((attribution) => {
      const { cue, source, content } = attribution;
      if (cue === null) return attribution;
      const { head, part } = cueWords(words, cue, content, rules);
      if (part !== "verb") return attribution;
      if (source.length > 0) return spokenOf(words, head, attribution);
      const bare = ["VBG", "VB", "VBN"].includes(words[head]!.xpos);
      const coordinated = bareRelation(words[head]!) === "conj" && dependentsBy(words, head, "nsubj", "csubj").length === 0;
      if (isPassive(words, head) || (!bare && !coordinated)) return attribution;
      const subject = subjectAbove(words, head);
      if (subject === null) return attribution;
      return changed(attribution, "find-subjects", { source: sourceAt(subject, attributions) ?? [nounPhrase(words, subject)] });
    }),
};

const isPassive = (words: readonly Word[], head: number): boolean =>
  words[head]!.dependents.some((i) => words[i]!.relation === "aux:pass");

/** A passive with its subject for a source and an infinitive for its content: the subject is part of the content. */
function spokenOf(words: readonly Word[], head: number, attribution: Attribution): Attribution {
  const subjects = words[head]!.dependents.filter((i) => words[i]!.relation === "nsubj:pass");
  const isSubject = attribution.source.every((range) => subjects.some((i) => range[0] <= i && i < range[1]));
  const raised = dependentsBy(words, head, "xcomp").some((i) =>
    attribution.content.some(([first, last]) => first <= i && i < last),
  );
  if (subjects.length === 0 || !isSubject || !raised || !isPassive(words, head)) return attribution;
  return changed(attribution, "find-subjects", {
    source: [],
    content: [...attribution.source, ...attribution.content].sort((a, b) => a[0] - b[0]),
  });
}

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
