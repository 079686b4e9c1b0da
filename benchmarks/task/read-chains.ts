import type { Span } from "@hearsay/core";
import { rangeSpan } from "../../packages/core/src/document/annotation/token-range.ts";
import { englishPipeline } from "../../packages/core/src/language/en/pipeline.ts";
import type { Task } from "../pool/task.ts";
import { noMetadata } from "./no-metadata.ts";

export interface FoundChains {
  /** Chains of the coreference layer, whole noun phrases: events and pronouns without a name too, which no record keeps. */
  readonly chains: readonly (readonly Span[])[];
  /** Mentions of each entity as a reading prints them. */
  readonly printed: readonly (readonly Span[])[];
  /** The same mentions as whole noun phrases, with their relative clauses, as OntoGUM marks them. */
  readonly extents: readonly (readonly Span[])[];
}

/** Who is the same as whom in a raw text. */
export const readChains: Task<string, FoundChains> = ({ model, gazetteer, places }) => {
  const pipeline = englishPipeline(model, gazetteer, places);
  return async (text) => {
    const { tokens, mentions, chains, entities } = (await pipeline.annotate(text, noMetadata(text))).document.layers;
    const extents = (members: readonly number[]): Span[] => members.map((member) => rangeSpan(tokens, mentions[member]!.extent));
    return {
      chains: chains.map(extents),
      printed: entities.map((entity) => entity.mentions.map(({ span }) => span)),
      extents: entities.map(({ members }) => extents(members)),
    };
  };
};
