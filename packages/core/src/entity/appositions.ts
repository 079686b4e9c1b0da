import type { Mention } from "../document/annotation/mention.ts";
import type { Word } from "../document/annotation/word.ts";
import { bareRelation } from "../pipeline/tree.ts";

/** Pairs of a name and a description that stand in apposition, so that they are one: “the Vostochny Cosmodrome, a spaceport”. */
export function appositions(mentions: readonly Mention[], words: readonly Word[]): [number, number][] {
  return mentions.flatMap((mention): [number, number][] => {
    const word = words[mention.head]!;
    if (bareRelation(word) !== "appos" || mention.form === "pronoun") return [];
    const described = mentions.find(({ head, index }) => head === word.head && index !== mention.index);
    const differs = described && new Set([described.form, mention.form]).size === 2 && described.plural === mention.plural;
    return differs && described.form !== "pronoun" ? [[mention.index, described.index]] : [];
  });
}
