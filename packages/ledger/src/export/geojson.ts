import type { Hit } from "../find/hit.ts";
import { bracketed } from "./json.ts";
import { rowOf } from "./row.ts";

/** A FeatureCollection (RFC 7946) of the events whose place is known, each a point; what has no place is left out. */
export const geojson = (hits: AsyncIterable<Hit>): AsyncGenerator<string> =>
  bracketed('{"type":"FeatureCollection","features":[\n', hits, featureOf, "\n]}\n");

function featureOf(hit: Hit): readonly unknown[] {
  const { latitude, longitude, ...properties } = rowOf(hit);
  if (latitude === null || longitude === null) return [];
  return [{ type: "Feature", id: properties.id, geometry: { type: "Point", coordinates: [longitude, latitude] }, properties }];
}
