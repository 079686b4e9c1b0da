import type { Entity } from "../document/annotation/entity.ts";
import type { CircumstanceRules } from "./circumstance-rules.ts";
import type { EventContext } from "./context.ts";
import type { EventProposal } from "./draft.ts";
import { placeByPath } from "./place-by-path.ts";
import { placeCandidates, type PlaceCandidate } from "./place-candidates.ts";
import { placeFeatures, type PlaceView } from "./place-features.ts";

/**
 * Finds where events take place, among the places that their sentences name: deeds of the types that annotated news tells of by what was
 * learnt from it, the others (talks, agreements, what is said) by rules.
 */
export class PlaceOfEvent {
  readonly #candidates: ReadonlyMap<number, readonly PlaceCandidate[]>;
  readonly #view: PlaceView;

  constructor(context: EventContext, rules: CircumstanceRules) {
    this.#candidates = placeCandidates(context);
    this.#view = { context, rules, precisionOf: new Map(context.places.map(({ entity, place }) => [entity, place.precision])) };
  }

  /** The place of an event; null where none is told. */
  of(proposal: EventProposal): Entity | null {
    const { context, rules } = this.#view;
    return rules.placeLearnt.has(proposal.type) ? this.#highest(proposal) : placeByPath(proposal, context, rules);
  }

  /** The place that a linear model scores highest; null where none scores above that of “no place is told”. */
  #highest(proposal: EventProposal): Entity | null {
    const { context, rules } = this.#view;
    const candidates = this.#candidates.get(context.tokens[proposal.trigger]!.sentence) ?? [];
    let [best, highest]: [Entity | null, number] = [null, rules.noPlace];
    placeFeatures(proposal, candidates, this.#view).forEach((features, i) => {
      const score = [...new Set(features)].reduce((sum, feature) => sum + (rules.placeWeights.get(feature) ?? 0), 0);
      if (score > highest) [best, highest] = [candidates[i]!.entity, score];
    });
    return best;
  }
}
