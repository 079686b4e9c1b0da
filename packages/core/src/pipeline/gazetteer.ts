import type { Place } from "../document/annotation/place.ts";
import type { EntityKind } from "../document/annotation/entity.ts";

/** An office and when it was held, both ends included; null: still held, as far as the gazetteer knows. */
export interface HeldOffice {
  /** In lower case: “president”. */
  readonly title: string;
  /** A year, or a year and month: “2012-05”. */
  readonly from: string;
  readonly to: string | null;
}

/** One actor or place that the world knows: a state, its capital, a palace, a ministry, an agency, an alliance. */
export interface GazetteerRecord {
  /** Unique in the gazetteer: ISO 3166-1 alpha-3 for a state, else a stable slug. */
  readonly id: string;
  /** The canonical English name. */
  readonly name: string;
  readonly kind: EntityKind;
  /** What the record stands for in the first place. */
  readonly type:
    | "state"
    | "capital"
    | "seat"
    | "government"
    | "organisation"
    | "media"
    | "military"
    | "place"
    | "leader"
    | "water"
    | "region"
    | "site"
    | "launch-site"
    | "nuclear";
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** PLOVER sector: GOV, MIL, MED, … */
  readonly sector: string | null;
  /** Id of the record that this one stands for when it acts: the state of a capital, the presidency of a palace. */
  readonly standsFor: string | null;
  /** Every other name, acronym and spelling. */
  readonly aliases: readonly string[];
  /** Adjectives and demonyms: “North Korean”, “North Koreans”. */
  readonly adjectives: readonly string[];
  /** Where it is, for places and seats of which that is known. */
  readonly place: Place | null;
  /** Offices of state that a leader held in `country`; empty for all else. */
  readonly offices: readonly HeldOffice[];
}

/** Looks names up. Case counts where a form is an acronym or a word too (“US”, “Turkey”). */
export interface Gazetteer {
  /** Records that go by this name or alias, likeliest first. */
  named(form: string): readonly GazetteerRecord[];
  /** The state that an adjective or demonym belongs to. */
  adjective(form: string): GazetteerRecord | null;
  /** @throws RangeError when there is no such record. */
  record(id: string): GazetteerRecord;
}
