import type { TokenRange } from "../../packages/core/src/document/annotation/token-range.ts";
import { encoder } from "../../packages/core/src/encoder/encode.ts";
import { mentions } from "../../packages/core/src/entity/mentions.ts";
import { lemmatise } from "../../packages/core/src/language/en/lemmatise.ts";
import { surfaceRules } from "../../packages/core/src/language/en/surface-rules.ts";
import { component } from "../../packages/core/src/pipeline/component.ts";
import { assemble } from "../../packages/core/src/pipeline/pipeline.ts";
import { words } from "../../packages/core/src/syntax/words.ts";
import type { Task } from "../pool/task.ts";
import { givenLayers, type GivenWords } from "./given-tokens.ts";
import { noMetadata } from "./no-metadata.ts";

/** A row a word, over the whole document. */
export interface FoundGrammar {
  readonly upos: readonly string[];
  /** Index of the governing word; −1 for a root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly names: readonly { readonly range: TokenRange; readonly label: string }[];
}

/** Trees and names of a document whose words are given. */
export const readTokens: Task<GivenWords, FoundGrammar> = ({ model }) => {
  return async (given) => {
    const { text, ...layers } = givenLayers(given);
    const gold = component({
      name: "benchmark.words",
      requires: [],
      assigns: ["blocks", "sentences", "tokens"],
      annotate: () => layers,
    });
    const pipeline = assemble([gold, encoder(model), words(model, lemmatise), mentions(model, surfaceRules)]);
    const { layers: found } = (await pipeline.annotate(text, noMetadata(text))).document;
    const names = new Map(found.mentions.flatMap(({ name }) => (name ? [[name.range[0], name] as const] : [])));
    return {
      upos: found.words.map(({ upos }) => upos),
      heads: found.words.map(({ head }) => head ?? -1),
      relations: found.words.map(({ relation }) => relation),
      names: [...names.values()].map(({ range, label }) => ({ range, label })),
    };
  };
};
