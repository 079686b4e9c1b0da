import type { Check } from "../document/annotation/check.ts";
import type { Place } from "../document/annotation/place.ts";
import type { DistanceClaim } from "./check-rules.ts";
import { intervalOf, rounded } from "./interval.ts";

/** Kilometres that a place reaches around its point; null where a point says too little. */
const EXTENT: Readonly<Record<Place["precision"], number | null>> = {
  site: 5,
  city: 15,
  district: 30,
  region: null,
  country: null,
  area: null,
};
const EARTH = 6371.0088;
/** Degrees by which a side may be off: “north” is said of north-east too. */
const SIDE = 68;
/** A road is longer than a line, but seldom twice as long. */
const DETOUR = 2;

/** Holds a distance against the great circle between two places (haversine; mean radius of the Earth by IUGG). */
export function checkDistance(claim: DistanceClaim, place: Place, other: Place): Omit<Check, "spans"> {
  const known = greatCircle(place, other);
  const extents = [EXTENT[place.precision], EXTENT[other.precision]];
  const note = `the great circle is ${rounded(known)} km; the text has ${rounded(saidOf(claim).middle)} km`;
  if (extents.includes(null))
    return {
      kind: "distance",
      verdict: "undecided",
      note: `${note}, between points that stand for areas`,
      rule: "check.distance",
    };
  const reach = extents[0]! + extents[1]!;
  const { low, high } = saidOf(claim);
  const far = high < known - reach || low > known * DETOUR + reach;
  const aside = claim.bearing !== null && known > reach && apart(bearing(other, place), claim.bearing) > SIDE;
  return {
    kind: "distance",
    verdict: far || aside ? "inconsistent" : "consistent",
    note: aside ? `${note}; the direction is ${rounded(bearing(other, place))}°` : note,
    rule: "check.distance",
  };
}

function saidOf({ quantity }: DistanceClaim): { readonly low: number; readonly high: number; readonly middle: number } {
  const [reading] = quantity.readings;
  const all = quantity.numbers.map((number) => intervalOf(number, reading!, true));
  const [low, high] = [Math.min(...all.map((one) => one.low)) / 1000, Math.max(...all.map((one) => one.high)) / 1000];
  return { low, high, middle: (low + high) / 2 };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points along the Earth. */
export function greatCircle(a: Place, b: Place): number {
  const [lat, lon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Degrees clockwise from north at which one point lies from another. */
function bearing(from: Place, to: Place): number {
  const [a, b] = [radians(from.latitude), radians(to.latitude)];
  const lon = radians(to.longitude - from.longitude);
  const angle = Math.atan2(Math.sin(lon) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(lon));
  return ((angle * 180) / Math.PI + 360) % 360;
}

const apart = (a: number, b: number): number => {
  const difference = Math.abs(a - b) % 360;
  return Math.min(difference, 360 - difference);
};
