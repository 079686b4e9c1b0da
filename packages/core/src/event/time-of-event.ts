import type { TimeExpression } from "../document/annotation/time.ts";
import { bareRelation } from "../pipeline/tree.ts";
import type { CircumstanceRules } from "./circumstance-rules.ts";
import { anchorsOf } from "./clause-path.ts";
import type { EventContext } from "./context.ts";

/** Relations in which a time belongs to a word. */
const OWN = new Set(["obl", "nmod", "advmod", "compound", "amod", "dep", "appos", "discourse", "flat"]);
const DEAREST = 4;

/** When an event takes place: the time of its clause, or of a clause that it is part of, never that of a saying; null where none is given. */
export function timeOf(trigger: number, context: EventContext, rules: CircumstanceRules): TimeExpression | null {
  const { words, tokens } = context;
  const sentence = tokens[trigger]!.sentence;
  const near = context.times.filter(
    ({ range, from, type }) => from !== null && (type === "DATE" || type === "TIME") && tokens[range[0]]!.sentence === sentence,
  );
  if (near.length === 0) return null;
  let best: { readonly time: TimeExpression; readonly cost: number } | null = null;
  for (const { word, cost, frameOnly } of anchorsOf(trigger, words)) {
    const says = rules.saying.has(words[word]!.lemma.toLowerCase());
    for (const time of near) {
      const governor = governorOf(time, context);
      if (governor?.word !== word || !OWN.has(governor.relation)) continue;
      const framed = time.range[0] < trigger && time.range[0] < word;
      if (frameOnly && (!framed || says)) continue;
      if (best === null || cost < best.cost) best = { time, cost };
    }
  }
  return best && best.cost <= DEAREST ? best.time : null;
}

/** The word outside a time expression that governs it, and how. */
function governorOf(
  { range: [first, last] }: TimeExpression,
  { words }: EventContext,
): { readonly word: number; readonly relation: string } | null {
  for (let at = first; at < last; at++) {
    const { head } = words[at]!;
    if (head !== null && (head < first || head >= last) && words[at]!.upos !== "PUNCT" && words[at]!.upos !== "ADP")
      return { word: head, relation: bareRelation(words[at]!) };
  }
  return null;
}
