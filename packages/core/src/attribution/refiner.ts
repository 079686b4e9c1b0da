import type { Attribution } from "../document/annotation/attribution.ts";
import type { AttributionContext } from "./context.ts";

/** A named step that keeps, changes, joins or drops proposals; it returns a new list and changes none of the old. */
export interface Refiner {
  readonly name: string;
  refine(attributions: readonly Attribution[], context: AttributionContext): Attribution[];
}

/** An attribution with some parts changed, and the refiner's name added to those that made it. */
export function changed(attribution: Attribution, by: string, parts: Partial<Attribution>): Attribution {
  return Object.freeze({ ...attribution, ...parts, rules: [...attribution.rules, by] });
}
