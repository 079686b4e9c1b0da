import { type Component, component } from "../pipeline/component.ts";
import { splitTokens } from "./split-tokens.ts";
import type { TokenRules } from "./token-rules.ts";

/** Divides sentences into tokens. */
export function tokens(rules: TokenRules): Component<"sentences", "tokens"> {
  return component({
    name: "tokens",
    requires: ["sentences"],
    assigns: ["tokens"],
    annotate: ({ text, layers: { sentences } }) => {
      const spans = sentences.flatMap((sentence) =>
        splitTokens(text, sentence.span, rules).map((span) => ({ span, sentence: sentence.index })),
      );
      return {
        tokens: spans.map(({ span, sentence }, index) => Object.freeze({ index, span, text: text.slice(...span), sentence })),
      };
    },
  });
}
