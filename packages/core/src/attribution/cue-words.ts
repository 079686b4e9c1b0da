import type { TokenRange } from "../document/annotation/token-range.ts";
import { inRange } from "../document/annotation/token-range.ts";
import type { Word } from "../document/annotation/word.ts";
import { bareRelation, governs, headOfRange } from "../pipeline/tree.ts";
import type { CuePart, SpeechRules } from "./speech-rules.ts";

/** A cue as a reading prints it: its head and the particles that it governs, without auxiliaries, adverbs or a medium. */
export interface CueWords {
  readonly head: number;
  readonly part: CuePart;
  /** The head and its particles, in text order. */
  readonly tokens: readonly number[];
  readonly lemma: string;
  readonly negated: boolean;
}

const PARTICLES = new Set(["compound:prt", "compound"]);

/** Finds the words of a cue that carry it; `content` helps to choose among verbs (“issued a statement saying”). */
export function cueWords(words: readonly Word[], cue: TokenRange, content: readonly TokenRange[], rules: SpeechRules): CueWords {
  const phrase = phraseLemma(words, cue, rules.prepositions);
  if (phrase !== null) return { head: cue[0], part: "phrase", tokens: range(cue), lemma: phrase, negated: false };
  const head = cueHead(words, cue, content);
  const particles = range(cue).filter((i) => i > head && isParticle(words, head, i, cue));
  const tokens = [head, ...particles].sort((a, b) => a - b);
  const negated =
    range(cue).some((i) => rules.negations.has(words[i]!.lemma)) ||
    words[head]!.dependents.some((i) => rules.negations.has(words[i]!.lemma));
  return { head, part: partOf(words[head]!), tokens, lemma: tokens.map((i) => words[i]!.lemma.toLowerCase()).join(" "), negated };
}

const range = ([first, last]: TokenRange): number[] => Array.from({ length: last - first }, (_, i) => first + i);

/** The lemma of a preposition of attribution that a cue is, such as “according to”; null when it is none. */
function phraseLemma(words: readonly Word[], cue: TokenRange, prepositions: ReadonlySet<string>): string | null {
  const whole = range(cue)
    .map((i) => words[i]!.lemma.toLowerCase())
    .join(" ");
  const form = whole.replace(/^accord\b/u, "according");
  return prepositions.has(form) ? form : null;
}

/** The word of the cue that governs the content; else the word that governs the cue. */
function cueHead(words: readonly Word[], cue: TokenRange, content: readonly TokenRange[]): number {
  const candidates = range(cue).filter((i) => ["VERB", "NOUN", "ADJ"].includes(words[i]!.upos));
  const contentHeads = content.map((part) => headOfRange(words, part));
  const governing = candidates.filter((i) =>
    contentHeads.some(
      (head) =>
        words[head]!.head === i &&
        ["ccomp", "xcomp", "obj", "parataxis", "acl", "obl", "nmod"].includes(bareRelation(words[head]!)),
    ),
  );
  const nearest = governing.findLast((i) => words[i]!.upos === "VERB");
  // “praised him for accepting it” praises; “issued a statement saying so” says.
  const above = nearest === undefined ? null : words[nearest]!.head;
  const adverbial = nearest !== undefined && bareRelation(words[nearest]!) === "advcl" && candidates.includes(above!);
  const verb = adverbial ? above! : nearest;
  if (
    verb !== undefined &&
    !candidates.some(
      (i) => i !== verb && words[i]!.upos === "VERB" && words[verb]!.head === i && bareRelation(words[verb]!) === "xcomp",
    )
  )
    return verb;
  const top = headOfRange(words, cue);
  if (candidates.includes(top)) return top;
  return candidates[0] ?? top;
}

/** Whether a word of the cue is a particle or preposition of its head: “call for”, “point out”, “make clear”. */
function isParticle(words: readonly Word[], head: number, i: number, cue: TokenRange): boolean {
  const word = words[i]!;
  if (word.head === head && PARTICLES.has(word.relation)) return word.upos === "ADP" || word.upos === "ADV";
  if (word.head === head && word.relation === "xcomp" && word.upos === "ADJ") return true;
  // A preposition whose object is the content hangs on the content's head, outside the cue.
  const adposition = word.upos === "ADP" && bareRelation(word) === "case" && word.head !== null && !inRange(word.head, cue);
  return adposition && i <= head + 2 && governs(words, head, word.head);
}

function partOf(word: Word): CuePart {
  if (word.upos === "NOUN" || word.upos === "PROPN") return "noun";
  return word.upos === "ADJ" ? "adjective" : "verb";
}
