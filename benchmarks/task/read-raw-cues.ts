import type { Span } from "@hearsay/core";
import { attributions } from "../../packages/core/src/attribution/attributions.ts";
import { nest } from "../../packages/core/src/attribution/refiners/nest.ts";
import { rangeSpan } from "../../packages/core/src/document/annotation/token-range.ts";
import { encoder } from "../../packages/core/src/encoder/encode.ts";
import { gazetteer } from "../../packages/core/src/language/en/gazetteer.ts";
import { lemmatise } from "../../packages/core/src/language/en/lemmatise.ts";
import { sectionRules } from "../../packages/core/src/language/en/sectioning.ts";
import { speechRules } from "../../packages/core/src/language/en/speech.ts";
import { sentenceRules, tokenRules } from "../../packages/core/src/language/en/tokenization.ts";
import { assemble } from "../../packages/core/src/pipeline/pipeline.ts";
import { sections } from "../../packages/core/src/section/sections.ts";
import { quotations } from "../../packages/core/src/segmentation/quotations.ts";
import { sentences } from "../../packages/core/src/segmentation/sentences.ts";
import { tokens } from "../../packages/core/src/segmentation/tokens.ts";
import { words } from "../../packages/core/src/syntax/words.ts";
import type { Task } from "../pool/task.ts";
import { noMetadata } from "./no-metadata.ts";

/** As much of a reading as the scorer of attribution looks at. */
export interface RawStatement {
  readonly source: { readonly spans: readonly Span[] };
  readonly cue: { readonly spans: readonly Span[] };
  readonly content: readonly Span[];
  readonly within: string | null;
}

/** What the model tags, before any refiner has decided; nested proposals are marked, since PolNeAR has none. */
export const readRawCues: Task<string, RawStatement[]> = ({ model, gazetteer: names }) => {
  const pipeline = assemble([
    sections(sectionRules),
    sentences(sentenceRules),
    tokens(tokenRules),
    quotations(),
    encoder(model),
    words(model, lemmatise),
    attributions(model, speechRules(gazetteer(names)), [
      { name: "benchmark.with-content", refine: (found) => found.filter(({ content }) => content.length > 0) },
      nest,
    ]),
  ]);
  return async (text) => {
    const { layers } = (await pipeline.annotate(text, noMetadata(text))).document;
    const spans = (ranges: readonly (readonly [number, number])[]): Span[] =>
      ranges.map((range) => rangeSpan(layers.tokens, range));
    return layers.attributions.map(({ source, cue, content, within }) => ({
      source: { spans: spans(source) },
      cue: { spans: cue ? spans([cue]) : [] },
      content: spans(content),
      within: within === null ? null : String(within),
    }));
  };
};
