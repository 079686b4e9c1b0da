import type { Attribution } from "../../document/annotation/attribution.ts";
import { inRange, rangesOverlap, type TokenRange } from "../../document/annotation/token-range.ts";
import type { Word } from "../../document/annotation/word.ts";
import { bareRelation, dependentsBy, headOfRange, subtreeRange } from "../../pipeline/tree.ts";
import type { AttributionContext } from "../context.ts";
import { cueWords } from "../cue-words.ts";
import { changed, type Refiner } from "../refiner.ts";

/**
 * Leaves each statement one source: a preposition's is its object, whole (“according to An Chan-il, a defector”); of
 * several phrases that a model gave, the subject of the cue, else the nearest to it in its sentence.
 */
export const chooseSource: Refiner = {
  name: "choose-source",
  refine: (attributions, context) => {
    const cues = attributions.flatMap(({ cue }) => (cue ? [cue] : []));
    return attributions.map((attribution) => {
      const { cue } = attribution;
      if (cue === null) return attribution;
      const object = objectOfPreposition(attribution, cue, cues, context);
      if (object !== null) return withSource(attribution, withApposition(object, attribution.content, context));
      if (attribution.source.length < 2) return attribution;
      return withSource(attribution, likeliest(joinAppositions(attribution.source, context), attribution, cue, context));
    });
  },
};

/** The noun phrase that a preposition of attribution governs, up to the next cue; null for other cues. */
function objectOfPreposition(
  { content }: Attribution,
  cue: TokenRange,
  cues: readonly TokenRange[],
  { layers: { words, tokens }, rules }: AttributionContext,
): TokenRange | null {
  if (cueWords(words, cue, content, rules).part !== "phrase") return null;
  const object = range(cue)
    .map((i) => words[i]!.head)
    .find((head) => head !== null && head >= cue[1]);
  if (object === undefined || object === null || words[object]!.upos === "VERB") return null;
  const sentence = tokens[cue[0]]!.sentence;
  const stops = words[object]!.dependents.filter(
    (i) => i > object && ["parataxis", "ccomp", "advcl", "punct"].includes(bareRelation(words[i]!)),
  )
    .filter((i) => bareRelation(words[i]!) !== "punct" || !words[object]!.dependents.some((d) => d > i && !isLoose(words[d]!)))
    .map((i) => subtreeRange(words, i)[0]);
  const next = cues.map(([first]) => first).filter((first) => first >= cue[1]);
  let last = Math.min(subtreeRange(words, object)[1], ...stops, ...next);
  while (last - 1 > object && (words[last - 1]!.upos === "PUNCT" || tokens[last - 1]!.sentence !== sentence)) last--;
  return last > object ? [cue[1], last] : null;
}

/** Takes in what follows the object as an apposition, where the content begins with it and goes on after a comma. */
function withApposition(
  object: TokenRange,
  content: readonly TokenRange[],
  { layers: { words } }: AttributionContext,
): TokenRange {
  const [next, after] = [...content].sort((a, b) => a[0] - b[0]).filter(([first]) => first >= object[1]);
  if (!next || !after || next[0] !== object[1] + 1 || words[object[1]]!.upos !== "PUNCT") return object;
  const noun = ["NOUN", "PROPN"].includes(words[headOfRange(words, next)]!.upos);
  return noun && words[after[0] - 1]!.upos === "PUNCT" ? [object[0], after[0] - 1] : object;
}

const isLoose = (word: Word): boolean => ["punct", "parataxis", "ccomp", "advcl"].includes(bareRelation(word));
const range = ([first, last]: TokenRange): number[] => Array.from({ length: last - first }, (_, i) => first + i);

/** Phrases with nothing between them but a mark of punctuation are one: “Another delegate” and “Michael Brown of Ohio”. */
function joinAppositions(source: readonly TokenRange[], { layers: { words, tokens } }: AttributionContext): TokenRange[] {
  const joined: TokenRange[] = [];
  for (const next of [...source].sort((a, b) => a[0] - b[0])) {
    const previous = joined.at(-1);
    if (previous && touch(previous, next, words) && tokens[next[0]]!.sentence === tokens[previous[0]]!.sentence)
      joined[joined.length - 1] = [previous[0], next[1]];
    else joined.push(next);
  }
  return joined;
}

function touch(a: TokenRange, b: TokenRange, words: readonly Word[]): boolean {
  return b[0] <= a[1] || (b[0] === a[1] + 1 && words[a[1]]!.upos === "PUNCT");
}

function likeliest(
  source: readonly TokenRange[],
  { content }: Attribution,
  cue: TokenRange,
  { layers: { words, tokens }, rules }: AttributionContext,
): TokenRange {
  const { head } = cueWords(words, cue, content, rules);
  const subjects = dependentsBy(words, head, "nsubj");
  const subject = source.find((part) => subjects.some((i) => inRange(i, part)));
  const inSentence = source.filter(([first]) => tokens[first]!.sentence === tokens[cue[0]]!.sentence);
  const distance = ([first, last]: TokenRange): number => Math.max(cue[0] - last, first - cue[1]);
  return (
    subject ??
    (inSentence.length > 0 ? inSentence : source).reduce((best, next) => (distance(next) < distance(best) ? next : best))
  );
}

/** Sets the source, which no content keeps. */
function withSource(attribution: Attribution, source: TokenRange): Attribution {
  const content = attribution.content.flatMap((part) => without(part, source));
  if (content.length === 0) return attribution;
  return changed(attribution, "choose-source", { source: [source], content });
}

/** What a range holds beside another. */
function without([first, last]: TokenRange, taken: TokenRange): TokenRange[] {
  if (!rangesOverlap([first, last], taken)) return [[first, last]];
  const parts: TokenRange[] = [
    [first, taken[0]],
    [taken[1], last],
  ];
  return parts.filter(([start, end]) => end > start);
}
