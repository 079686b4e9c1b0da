import type { Mention } from "../document/annotation/mention.ts";
import type { Token } from "../document/annotation/token.ts";
import type { Word } from "../document/annotation/word.ts";
import { bareRelation } from "../pipeline/tree.ts";

/** What a parser makes of an apposition that it does not see: an adjunct, but with no preposition. */
const TAKEN_FOR = new Set(["obl", "nmod", "dep", "parataxis", "list"]);

/** Pairs of a name and a description that stand in apposition, so that they are one: “the Vostochny Cosmodrome, a spaceport”. */
export function appositions(mentions: readonly Mention[], words: readonly Word[], tokens: readonly Token[]): [number, number][] {
  return mentions.flatMap((mention): [number, number][] => {
    const described = describedByTree(mention, mentions, words) ?? describedBeside(mention, mentions, words, tokens);
    if (!described || mention.form === "pronoun" || described.form === "pronoun") return [];
    const differs = mention.form !== described.form && described.plural === mention.plural;
    return differs ? [[mention.index, described.index]] : [];
  });
}

/** What the tree calls described by a mention. */
function describedByTree(mention: Mention, mentions: readonly Mention[], words: readonly Word[]): Mention | undefined {
  const word = words[mention.head]!;
  return bareRelation(word) === "appos"
    ? mentions.find(({ head, index }) => head === word.head && index !== mention.index)
    : undefined;
}

/** A name of the same kind that ends at the comma right before a description without a preposition. */
function describedBeside(
  { form, kind, extent: [first], head }: Mention,
  mentions: readonly Mention[],
  words: readonly Word[],
  tokens: readonly Token[],
): Mention | undefined {
  const word = words[head]!;
  if (form !== "nominal" || tokens[first - 1]?.text !== "," || !TAKEN_FOR.has(bareRelation(word))) return undefined;
  if (words[first]!.upos !== "DET" || word.dependents.some((d) => bareRelation(words[d]!) === "case")) return undefined;
  return mentions.find((other) => other.form === "name" && other.range[1] === first - 1 && other.kind === kind);
}
