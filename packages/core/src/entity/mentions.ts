import type { Mention, MentionKind } from "../document/annotation/mention.ts";
import type { Word } from "../document/annotation/word.ts";
import { type Component, component } from "../pipeline/component.ts";
import type { Model } from "../pipeline/model.ts";
import { coordinates, findMentions, type FoundMention } from "./find-mentions.ts";
import type { SurfaceRules } from "./pair-features.ts";
import { endingWithName, printedRange } from "./printed-range.ts";

/** Finds the mentions of a document and their kinds, and leaves a vector of each for coreference. */
export function mentions(
  model: Model,
  rules: SurfaceRules,
): Component<"tokens" | "words" | "encoding", "mentions" | "mentionVectors"> {
  return component({
    name: "mentions",
    requires: ["tokens", "words", "encoding"],
    assigns: ["mentions", "mentionVectors"],
    annotate: async ({ layers: { tokens, words, encoding } }) => {
      const found = findMentions(tokens, words, encoding);
      const ends = Int32Array.from(found.flatMap(({ extent, head }) => [extent[0], head, extent[1] - 1]));
      const { vectors, kinds } = await model.readMentions(encoding.vectors, ends);
      return {
        mentions: found.map((mention, i) => finish(mention, i, words, kinds, model.manifest.kinds, rules)),
        mentionVectors: { data: vectors },
      };
    },
  });
}

function finish(
  found: FoundMention,
  index: number,
  words: readonly Word[],
  scores: Float32Array,
  kinds: readonly string[],
  rules: SurfaceRules,
): Mention {
  const row = scores.subarray(index * kinds.length, (index + 1) * kinds.length);
  const kind = kinds[row.indexOf(Math.max(...row))] as MentionKind;
  const { head, extent, name } = found;
  const { xpos, lemma } = words[head]!;
  const joins = coordinates(words, head, extent);
  const plural = xpos === "NNS" || xpos === "NNPS" || rules.pluralPronouns.has(lemma.toLowerCase()) || joins;
  const phrase = printedRange(words, extent, head);
  const range = name?.label === "PER" && !joins ? endingWithName(phrase, head, name.range) : phrase;
  return Object.freeze({ ...found, index, kind, plural, range });
}
