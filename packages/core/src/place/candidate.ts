import type { Place, PlacePrecision } from "../document/annotation/place.ts";
import type { GazetteerRecord } from "../pipeline/gazetteer.ts";
import type { PlaceRecord } from "../pipeline/place-index.ts";

/** Where the units of a candidate stand in the order of containment; an area holds nothing that could be checked. */
type Level = "state" | "admin1" | "admin2" | "settlement" | "area";

/** A place that a name may mean. */
export interface Candidate {
  readonly place: Place;
  readonly link: { readonly source: string; readonly id: string } | null;
  readonly level: Level;
  /** GeoNames codes: “PH”, “PH.03”, “PH.03.13”; null: not known, or several. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  /** How likely the name means this place, if nothing else is known; about the decimal logarithm of a population. */
  readonly prior: number;
  /** Whether it counts only where the document speaks of other places in its state. */
  readonly unsure: boolean;
  readonly rule: string;
}

const PRECISION: Readonly<Record<string, PlacePrecision>> = { ADM1: "region", ADM2: "district", PPLX: "district" };
const LEVEL: Readonly<Record<string, Level>> = { ADM1: "admin1", ADM2: "admin2" };

/** A record of the index as a candidate. */
export function candidateOf(record: PlaceRecord, prior: number, rule: string): Candidate {
  const { latitude, longitude, country, admin1, admin2, feature } = record;
  const state = feature.startsWith("PCL");
  const precision = state ? "country" : (PRECISION[feature] ?? "city");
  const level = state ? "state" : (LEVEL[feature] ?? "settlement");
  const place = { latitude, longitude, country, subdivision: admin1, precision };
  return { place, link: linkOf(record), level, country, admin1, admin2, prior, unsure: false, rule };
}

function linkOf({ feature, country, admin1, admin2, geonames }: PlaceRecord): Candidate["link"] {
  if (geonames !== null) return { source: "geonames", id: String(geonames) };
  if (feature.startsWith("PCL")) return { source: "iso-3166-1", id: country };
  return { source: "geonames-units", id: admin2 ?? admin1 ?? country };
}

/** A place of the gazetteer as a candidate. */
export function candidateOfRecord({ id }: GazetteerRecord, place: Place, prior: number): Candidate {
  const { country, precision, subdivision } = place;
  const level: Level = precision === "country" ? "state" : precision === "region" || precision === "area" ? "area" : "settlement";
  return {
    place,
    link: { source: "hearsay", id },
    level,
    country,
    // Only the codes of GeoNames can be compared.
    admin1: subdivision?.includes(".") === true ? subdivision : null,
    admin2: null,
    prior,
    unsure: false,
    rule: "place.gazetteer",
  };
}

/** A place that stands for something in it, whose own point nobody knows. */
export const asArea = (found: Candidate, rule: string): Candidate => ({
  ...found,
  place: { ...found.place, precision: "area" },
  rule,
});

/** Whether one place lies in another, by the units that both are known to belong to. */
export function holds(outer: Candidate, inner: Candidate): boolean {
  if (outer === inner || outer.country === null || outer.country !== inner.country) return false;
  if (outer.level === "state") return inner.level !== "state";
  if (outer.level === "admin1") return outer.admin1 === inner.admin1 && inner.level !== "admin1";
  return outer.level === "admin2" && outer.admin2 === inner.admin2 && inner.level !== "admin2";
}

const RADIUS = 6371;

/** Kilometres along a great circle, by the haversine formula. */
export function distance(a: Place, b: Place): number {
  const r = Math.PI / 180;
  const h =
    Math.sin(((b.latitude - a.latitude) * r) / 2) ** 2 +
    Math.cos(a.latitude * r) * Math.cos(b.latitude * r) * Math.sin(((b.longitude - a.longitude) * r) / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
