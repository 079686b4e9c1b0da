import type { Comparison } from "../alignment/align.ts";
import type { Comparable } from "../text/comparable.ts";
import type { CorroborationRules } from "./corroboration-rules.ts";

/** A comparison by what words stand for: two reporters of one happening seldom choose the same ones. */
export function byConcepts({ a, b, pairs }: Comparison, rules: CorroborationRules): Comparison {
  return { a: conceptual(a, rules), b: conceptual(b, rules), pairs };
}

/** Layouts by concepts, as long as the layouts are there: both directions of a comparison have the same. */
const known = new WeakMap<Comparable, Comparable>();

function conceptual(document: Comparable, rules: CorroborationRules): Comparable {
  const found = known.get(document) ?? inConcepts(document, rules);
  known.set(document, found);
  return found;
}

const inConcepts = (document: Comparable, rules: CorroborationRules): Comparable => ({
  ...document,
  // “The first meeting” is when talks began: a word, and no figure.
  numbers: document.numbers.filter(({ unit, values }) => unit !== "ordinal" || values[0] !== 1),
  words: document.words.map((word) => ({ ...word, key: rules.conceptOf(word.key), content: word.content && !rules.isLight(word.key) })), // prettier-ignore
});
