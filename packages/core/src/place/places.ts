import type { Entity } from "../document/annotation/entity.ts";
import type { EntityPlace } from "../document/annotation/place.ts";
import { type Component, component } from "../pipeline/component.ts";
import type { Candidate } from "./candidate.ts";
import { findContainers } from "./find-containers.ts";
import { findWitnesses } from "./find-context.ts";
import type { PlaceRules } from "./place-rules.ts";
import { placeWithin } from "./place-within.ts";
import { resolve } from "./resolve.ts";
import { findToponyms } from "./toponym.ts";

/**
 * Resolves entities that are places to points on the map. What neither the gazetteer nor the index knows has no place:
 * there is no default.
 */
export function places(
  rules: PlaceRules,
): Component<"blocks" | "imprint" | "sentences" | "tokens" | "words" | "mentions" | "entities", "places"> {
  return component({
    name: "places",
    requires: ["blocks", "imprint", "sentences", "tokens", "words", "mentions", "entities"],
    assigns: ["places"],
    annotate: (document) => {
      const toponyms = findToponyms(document, rules);
      const containers = findContainers(toponyms, document, rules);
      const chosen = placeWithin(resolve(toponyms, containers, findWitnesses(document, rules)), containers);
      const places = [...chosen].map(([{ entity }, candidate]) => entityPlace(entity, candidate, rules));
      return { places };
    },
  });
}

/** The record of a state says all that a link to what lies in it would; so does the record that the place is from. */
function entityPlace({ id, link: own }: Entity, { place, link, rule }: Candidate, rules: PlaceRules): EntityPlace {
  const state = own?.source === "hearsay" ? rules.index.state(own.id) : null;
  const known = state !== null ? state.country === place.country : own?.source === link?.source && own?.id === link?.id;
  return Object.freeze({ entity: id, place, link: known ? null : link, rules: [rule] });
}
