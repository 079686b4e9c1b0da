export type PlacePrecision = "site" | "city" | "district" | "region" | "country" | "area";

/** A point that stands for a place, and what is known of where it lies. */
export interface Place {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** ISO 3166-2, or GeoNames admin1. */
  readonly subdivision: string | null;
  readonly precision: PlacePrecision;
}

/** Where an entity is. Entities that are no place, or whose place is not known, have none. */
export interface EntityPlace {
  /** Id of the entity. */
  readonly entity: string;
  readonly place: Place;
  /** The record of a gazetteer that it was resolved to, where that says more than the entity’s own link. */
  readonly link: { readonly source: string; readonly id: string } | null;
  /** Rules that chose it, in order. */
  readonly rules: readonly string[];
}
