import type { Span } from "@hearsay/core";
import type { Mention } from "../../packages/core/src/document/annotation/mention.ts";
import { rangeSpan } from "../../packages/core/src/document/annotation/token-range.ts";
import type { Token } from "../../packages/core/src/document/annotation/token.ts";
import { encoder } from "../../packages/core/src/encoder/encode.ts";
import { mentions } from "../../packages/core/src/entity/mentions.ts";
import { lemmatise } from "../../packages/core/src/language/en/lemmatise.ts";
import { surfaceRules } from "../../packages/core/src/language/en/surface-rules.ts";
import { sentenceRules, tokenRules } from "../../packages/core/src/language/en/tokenization.ts";
import { component } from "../../packages/core/src/pipeline/component.ts";
import { assemble } from "../../packages/core/src/pipeline/pipeline.ts";
import { sentences } from "../../packages/core/src/segmentation/sentences.ts";
import { tokens } from "../../packages/core/src/segmentation/tokens.ts";
import { words } from "../../packages/core/src/syntax/words.ts";
import type { Task } from "../pool/task.ts";
import { noMetadata } from "./no-metadata.ts";

/** A name, in characters. */
export interface FoundName {
  readonly span: Span;
  readonly label: string;
}

/** All of a text is body: these texts are no articles, and nothing in them is to be left out. */
const body = component({
  name: "benchmark.body",
  requires: [],
  assigns: ["blocks"],
  annotate: ({ text }) => ({ blocks: [{ span: [0, text.length], kind: "body", rule: "benchmark" }] }),
});

/** The names of a raw text. */
export const readNames: Task<string, FoundName[]> = ({ model }) => {
  const pipeline = assemble([
    body,
    sentences(sentenceRules),
    tokens(tokenRules),
    encoder(model),
    words(model, lemmatise),
    mentions(model, surfaceRules),
  ]);
  return async (text) => {
    const { layers } = (await pipeline.annotate(text, noMetadata(text))).document;
    return namesOf(layers.mentions, layers.tokens);
  };
};

/** Each name once, though several mentions may hold it. */
function namesOf(found: readonly Mention[], tokens: readonly Token[]): FoundName[] {
  const names = new Map(found.flatMap(({ name }) => (name ? [[name.range[0], name] as const] : [])));
  return [...names.values()].map(({ range, label }) => ({ span: rangeSpan(tokens, range), label }));
}
