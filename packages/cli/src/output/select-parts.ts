import type { Reading } from "@hearsay/core";
import type { Part } from "../command/parts.ts";

/**
 * A reading with some of its parts: always the version of the contract and the document’s id; `places` are the entities
 * that have one. Null selects the reading as it is.
 */
export function selectParts(reading: Reading, only: ReadonlySet<Part> | null): object {
  if (only === null) return reading;
  const { hearsay, document, entities, ...rest } = reading;
  const selected: Record<string, unknown> = { hearsay, document: only.has("document") ? document : { id: document.id } };
  for (const part of only) {
    if (part === "entities") selected["entities"] = entities;
    else if (part === "places") selected["places"] = entities.filter(({ place }) => place !== null);
    else if (part !== "document") selected[part] = rest[part];
  }
  return selected;
}
