/** A place that an index knows: a state, a unit of its administration, or a populated place. */
export interface PlaceRecord {
  /** The number of the record in its index, which no other record has. */
  readonly index: number;
  readonly name: string;
  /** GeoNames feature code: PCLI and PCLD (states and territories), ADM1, ADM2, PPL, PPLA, PPLX … */
  readonly feature: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Codes of the units that it lies in, or is, as GeoNames writes them: “PH.03”, “PH.03.13”; null: not known. */
  readonly admin1: string | null;
  readonly admin2: string | null;
  /** Of a state or a unit, the sum of its populated places; 0 where it is not known. */
  readonly population: number;
  /** GeoNames id of a populated place; units and states have none here. */
  readonly geonames: number | null;
}

/** A record that goes by a name. */
export interface NamedPlace {
  readonly record: PlaceRecord;
  /** Whether the name is another than its first: an old or foreign one, or a unit’s without the word for what it is. */
  readonly alias: boolean;
}

/** Looks places up by name, whatever the case, the accents and the hyphens. */
export interface PlaceIndex {
  /** Places of a name: states, then units, then populated places, the most populous first. */
  placesNamed(form: string): readonly NamedPlace[];
  /** The state of a code, ISO 3166-1 alpha-3; null when the index has none. */
  state(alpha3: string): PlaceRecord | null;
}
