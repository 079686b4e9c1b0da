import type { Span } from "@hearsay/core";
import type { Comparable } from "../text/comparable.ts";
import { hullOf, overlaps } from "../text/span.ts";
import type { Group } from "./group.ts";
import { commonWords } from "./runs.ts";
import type { Unit } from "./unit.ts";

/** Words of a passage that was taken over nearly as it is, of which so many in a row have no counterpart, were put in. */
const FEWEST_INSERTED = 2;

/** Stretches that one side of a nearly copied passage has and the other has not. */
export function inserted(group: Group, side: "a" | "b"): Span[] {
  if (!group.copied) return [];
  const { units, links } = group[side];
  const other = new Set((side === "a" ? group.b : group.a).document.words.map(({ key }) => key));
  const stretches: Unit[][] = [[]];
  for (const [i, unit] of units.entries()) {
    if (links[i] !== null && unit.content) stretches.push([]);
    else if (links[i] === null) stretches.at(-1)!.push(unit);
  }
  return stretches
    .filter((stretch) => stretch.filter(({ content, key }) => content && !other.has(key)).length >= FEWEST_INSERTED)
    .map((stretch) => hullOf(stretch.map(({ span }) => span)));
}

/** Words that a quotation must have to be known again. */
const FEWEST_WORDS = 3;

/** Quotations of which the other document has most words in no sentence: a copy would have kept them. */
export function newQuotations(own: Comparable, other: Comparable): Span[] {
  const keysIn = (document: Comparable, isIn: (word: Comparable["words"][number]) => boolean): string[] =>
    document.words.filter(isIn).map(({ key }) => key);
  const sentences = other.sentences.map((_, i) => keysIn(other, ({ sentence }) => sentence === i));
  return own.quotations.filter((span) => {
    const said = Map.groupBy(own.words.filter((word) => overlaps(word.span, span)), ({ sentence }) => sentence); // prettier-ignore
    const parts = [...said.values()].map((words) => words.map(({ key }) => key)).filter((part) => part.length >= FEWEST_WORDS);
    return parts.length > 0 && parts.every((part) => !sentences.some((words) => commonWords(part, words) >= part.length / 2));
  });
}
