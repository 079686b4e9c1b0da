import { centroid, type Point } from "./centre.ts";
import type { State } from "./read-packages.ts";

/** A state whose largest landmass has at least this share of it has its centre there. */
const ONE_LANDMASS = 0.95;

/** Degrees of a great circle, about 150 km. */
const FAR = 1.35;

/**
 * The point of a state: that of `world-countries`. Sources round differently, by hundreds of kilometres for large states;
 * where that point is far from the centroid of the one landmass of a state, it is halfway between the two.
 */
export function statePoint({ latlng, outlines }: State): { readonly latitude: number; readonly longitude: number } {
  const [latitude = 0, longitude = 0] = latlng;
  const lands = outlines
    .flatMap((ring) => {
      const found = centroid(ring);
      return found === null ? [] : [{ centre: found.centre, size: found.area * Math.cos((found.centre[1] * Math.PI) / 180) }];
    })
    .sort((a, b) => b.size - a.size);
  const all = lands.reduce((sum, { size }) => sum + size, 0);
  const [largest] = lands;
  const given = { latitude, longitude };
  if (!largest || largest.size < ONE_LANDMASS * all || apart(given, largest.centre) < FAR) return given;
  return { latitude: (latitude + largest.centre[1]) / 2, longitude: (longitude + largest.centre[0]) / 2 };
}

/** Degrees between two points that are not far from each other. */
const apart = (a: { readonly latitude: number; readonly longitude: number }, [x, y]: Point): number =>
  Math.hypot(a.latitude - y, (a.longitude - x) * Math.cos((y * Math.PI) / 180));
