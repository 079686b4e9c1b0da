import type { Span } from "@hearsay/core";
import { choiceOf, type Field, fieldOf, fieldsOf, itemsOf, wrong } from "../golden/fields.ts";
import type { Inputs } from "./read-lineage.ts";
import { passageOf } from "./read-passages.ts";
import { DRIFT_KINDS, type GoldenDrift, type Lineage } from "./stories.ts";

/** What each derived document changed; one that changed nothing says so with an empty list. */
export function readDrift(field: Field, story: string, inputs: Inputs, lineage: ReadonlyMap<string, Lineage>): GoldenDrift[] {
  const origins = new Map(
    [...lineage].flatMap(([letter, entry]) => {
      const found = entry.origins.flatMap((origin) => ("document" in origin ? [origin.document] : []));
      return found.length > 0 ? [[letter, found] as const] : [];
    }),
  );
  const fields = fieldsOf(field, [...origins.keys()]);
  return [...origins].flatMap(([letter, from]) => {
    const entry = fields.get(letter);
    if (!entry) throw wrong(field, `nothing is said of ${letter}`);
    const items = itemsOf(entry);
    // Of two documents that read either way round, neither changed the other.
    if (items.length > 0 && lineage.get(letter)?.direction === "unknown") throw wrong(entry, "drift without a direction");
    return items.map((item) => driftOf(item, { story, letter, from, inputs }));
  });
}

interface Place {
  readonly story: string;
  readonly letter: string;
  readonly from: readonly string[];
  readonly inputs: Inputs;
}

function driftOf(entry: Field, { story, letter, from, inputs }: Place): GoldenDrift {
  const fields = fieldsOf(entry, ["kind", "of", "was", "is", "optional"]);
  const get = (name: string): Field => fieldOf(entry, fields, name);
  const kinds = itemsOf(get("kind")).map((item) => choiceOf(item, DRIFT_KINDS));
  if (kinds.length === 0) throw wrong(get("kind"), "a kind is needed");
  const origin = from.length === 1 ? from[0]! : choiceOf(get("of"), from);
  const spanIn = (name: string, document: string): Span | null =>
    get(name).value === undefined ? null : passageOf(get(name), inputs.get(document)!);
  const [was, is] = [spanIn("was", origin), spanIn("is", letter)];
  const [first] = kinds;
  const needs = { was: kinds.length > 1 || first !== "detail-added", is: kinds.length > 1 || first !== "detail-dropped" };
  for (const [name, span] of Object.entries({ was, is })) {
    if (needs[name as "was" | "is"] !== (span !== null)) {
      throw wrong(get(name), `${kinds.join(" or ")} ${span ? "has no words on this side" : "needs words on this side"}`);
    }
  }
  const optional = get("optional").value === true;
  return { document: `${story}/${letter}`, origin: `${story}/${origin}`, kinds, was, is, optional };
}
