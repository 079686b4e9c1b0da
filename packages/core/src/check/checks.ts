import { type Component, component } from "../pipeline/component.ts";
import type { CheckRules } from "./check-rules.ts";

/** Checks what arithmetic or the map can check. */
export function checks(
  _rules: CheckRules,
): Component<"blocks" | "imprint" | "sentences" | "tokens" | "words" | "mentions" | "entities" | "times" | "places", "checks"> {
  return component({
    name: "checks",
    requires: ["blocks", "imprint", "sentences", "tokens", "words", "mentions", "entities", "times", "places"],
    assigns: ["checks"],
    annotate: () => ({ checks: [] }),
  });
}
