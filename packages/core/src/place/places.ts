import { type Component, component } from "../pipeline/component.ts";
import type { PlaceRules } from "./place-rules.ts";

/** Resolves entities that are places to points on the map. */
export function places(
  _rules: PlaceRules,
): Component<"blocks" | "imprint" | "sentences" | "tokens" | "words" | "mentions" | "entities", "places"> {
  return component({
    name: "places",
    requires: ["blocks", "imprint", "sentences", "tokens", "words", "mentions", "entities"],
    assigns: ["places"],
    annotate: () => ({ places: [] }),
  });
}
