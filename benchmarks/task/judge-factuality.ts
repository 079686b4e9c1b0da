import type { Span } from "@hearsay/core";
import { factualityOf } from "../../packages/core/src/event/factuality.ts";
import { eventRules } from "../../packages/core/src/language/en/event-rules.ts";
import { englishPipeline } from "../../packages/core/src/language/en/pipeline.ts";
import type { Task } from "../pool/task.ts";
import { noMetadata } from "./no-metadata.ts";

/** A text and places in it. */
export interface Places {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The score of factuality that the event stage gives at each place; 3 where no word was found there. */
export const judgeFactuality: Task<Places, readonly number[]> = ({ model, gazetteer, places }) => {
  const pipeline = englishPipeline(model, gazetteer, places);
  return async ({ text, spans }) => {
    const { layers } = (await pipeline.annotate(text, noMetadata(text))).document;
    const context = { text, ...layers, published: null, entityOf: new Map() };
    return spans.map(([start, end]) => {
      const word = layers.tokens.findIndex(({ span }) => span[0] < end && start < span[1]);
      return word < 0 ? 3 : factualityOf(word, context, eventRules.status).score;
    });
  };
};
