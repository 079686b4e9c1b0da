import type { Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import { factsOf, type Fact, type SentenceFacts } from "../alignment/facts.ts";
import { scorePair } from "../alignment/score-pair.ts";
import { weighFacts } from "../alignment/weigh.ts";
import type { Comparable } from "../text/comparable.ts";
import { overlaps } from "../text/span.ts";
import { factsWithin, isTold } from "./claim-facts.ts";
import { clausesOf } from "./clauses.ts";
import type { Opposed } from "./opposed.ts";
import type { CorroborationRules } from "./corroboration-rules.ts";

/** So much of a denied clause must be told by the other, … */
const DENIED = 0.6;
/** … with facts of so much weight; … */
const WEIGHTY = 0.7;
/** … all of it where it says no more than a word. */
const WORD = 0.5;

/** A clause of B with a negation, of which A tells what it denies. */
export function denials({ a, b }: Comparison, rules: CorroborationRules): Opposed[] {
  const factsA = factsOf(a);
  const weigh = weighFacts(factsA, factsOf(b));
  return clausesOf(b).flatMap((clause): Opposed[] => {
    if (!isDenied(b, clause, rules) || !isTold(b, clause)) return [];
    const denied = deniedFacts(b, clause, rules);
    const beside = factsWithin(b, around(b, clause));
    const telling = a.sentences.flatMap((span, i) => {
      if (!isTold(a, span)) return [];
      const { ofA, shared, support } = scorePair(denied, factsA[i]!, weigh, [0, 0]);
      if (!(ofA >= DENIED && shared >= WEIGHTY) && !(ofA >= 1 && shared >= WORD)) return [];
      const affirmed = affirming(a, span, support, rules);
      return affirmed ? [{ span: affirmed, shared, beside: scorePair(beside, factsA[i]!, weigh, [0, 0]).shared }] : [];
    });
    const [best] = telling.sort((x, y) => y.shared - x.shared || y.beside - x.beside);
    return best ? [{ kind: "denial", a: best.span, b: clause }] : [];
  });
}

/** The clause of a sentence that tells what is denied without a negation. */
const affirming = (a: Comparable, sentence: Span, support: readonly Fact[], rules: CorroborationRules): Span | undefined =>
  clausesOf(a).find((own) => overlaps(own, sentence) && support.some(({ key }) => holdsFact(a, own, key)) && !isDenied(a, own, rules)); // prettier-ignore

/** The sentence of a clause with those on both sides, which tell of whom and of what it is. */
function around({ sentences }: Comparable, clause: Span): Span {
  const at = sentences.findIndex((span) => overlaps(span, clause));
  return [sentences[Math.max(0, at - 1)]![0], sentences[Math.min(sentences.length - 1, at + 1)]![1]];
}

/** What a clause denies: its names and words, without what denies, who only stands for another, and when. */
function deniedFacts(b: Comparable, clause: Span, rules: CorroborationRules): SentenceFacts {
  const marks = rules
    .denials(b.reading.document.text.slice(...clause))
    .map(([from, to]): Span => [clause[0] + from, clause[0] + to]);
  const isMark = (span: Span): boolean => marks.some((mark) => overlaps(mark, span));
  const { facts, shingles } = factsWithin({ ...b, words: b.words.filter(({ span }) => !isMark(span)), mentions: b.mentions.filter(({ span, form }) => form === "name" && !isMark(span)) }, clause); // prettier-ignore
  return { facts: facts.filter(({ kind }) => kind !== "time"), shingles };
}

const isDenied = ({ reading }: Comparable, clause: Span, rules: CorroborationRules): boolean =>
  rules.denials(reading.document.text.slice(...clause)).length > 0;

const holdsFact = (document: Comparable, span: Span, key: string): boolean =>
  factsWithin(document, span).facts.some((fact) => fact.key === key);
