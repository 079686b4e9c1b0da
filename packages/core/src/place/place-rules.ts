import type { Gazetteer } from "../pipeline/gazetteer.ts";
import type { PlaceIndex } from "../pipeline/place-index.ts";

/** What a name says of the sort of place that it is. */
export type PlaceSort = "unit" | "settlement" | "water" | "height" | "facility";

/** A way to look a name up. */
export interface PlaceForm {
  readonly form: string;
  /** How the place that it names goes with the name: the same, a larger one (“northern Tarland”), the one that a facility is named for. */
  readonly as: "whole" | "part" | "named-for";
  /** ISO 3166-1 alpha-2 of the state that an abbreviation belongs to (“Calif.”); null: any. */
  readonly country: string | null;
}

/** What a language, a gazetteer and an index of places must tell the place stage. */
export interface PlaceRules {
  readonly gazetteer: Gazetteer;
  readonly index: PlaceIndex;
  /** The ways to look a name up, the fullest first: as written, in full, without a word for what it is. */
  forms(name: string): readonly PlaceForm[];
  /** What sort of place a name (“Horry County”) or a common noun (“province”) tells of; null: it does not tell. */
  sort(words: readonly string[]): PlaceSort | null;
  /** What may stand for a unit behind a comma: “Ill.”, “NSW”, “Md”; empty: it is no abbreviation. */
  abbreviations(form: string): readonly PlaceForm[];
  /** Whether a form says too little to be looked up in the index: an acronym (“CHU”), a direction (“West”). */
  isVague(form: string): boolean;
  /** Words between a place and what holds it: “in”, “of”. */
  readonly within: ReadonlySet<string>;
  /** Words that may stand before a name and belong to it: “the”, “northern”. */
  readonly before: ReadonlySet<string>;
}
