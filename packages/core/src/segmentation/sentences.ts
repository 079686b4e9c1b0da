import { isRead } from "../document/annotation/block.ts";
import { type Component, component } from "../pipeline/component.ts";
import type { SentenceRules } from "./sentence-rules.ts";
import { splitSentences } from "./split-sentences.ts";

/** Divides the blocks that are read into sentences. */
export function sentences(rules: SentenceRules): Component<"blocks", "sentences"> {
  return component({
    name: "sentences",
    requires: ["blocks"],
    assigns: ["sentences"],
    annotate: ({ text, layers: { blocks } }) => {
      const spans = blocks.flatMap((block, b) =>
        isRead(block) ? splitSentences(text, block.span, rules).map((span) => ({ span, block: b })) : [],
      );
      return { sentences: spans.map(({ span, block }, index) => Object.freeze({ index, span, block })) };
    },
  });
}
