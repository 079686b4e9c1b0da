import { type Component, component } from "../pipeline/component.ts";
import type { TimeRules } from "./time-rules.ts";

/** Finds time expressions and works out what they mean against the date of publication. */
export function times(
  _rules: TimeRules,
): Component<"blocks" | "imprint" | "sentences" | "tokens" | "quotations" | "words", "times"> {
  return component({
    name: "times",
    requires: ["blocks", "imprint", "sentences", "tokens", "quotations", "words"],
    assigns: ["times"],
    annotate: () => ({ times: [] }),
  });
}
