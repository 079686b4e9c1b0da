import { entityOf, eventOf, type Found } from "./found.ts";
import { rowOf } from "./row.ts";

/** What has no point on a map, and was therefore left out. */
interface Omitted {
  events: number;
  statements: number;
}

/**
 * The events that have coordinates as a FeatureCollection (RFC 7946); how many hits were left out is said at its end, under
 * `omitted`, a foreign member.
 */
export async function* geojson(hits: AsyncIterable<Found>): AsyncGenerator<string> {
  const omitted: Omitted = { events: 0, statements: 0 };
  yield '{"type":"FeatureCollection","features":[';
  let before = "\n";
  for await (const found of hits) {
    const feature = featureOf(found);
    if (feature === null) omitted[`${found.hit.kind}s`]++;
    else {
      yield before + JSON.stringify(feature);
      before = ",\n";
    }
  }
  yield `\n],"omitted":${JSON.stringify(omitted)}}\n`;
}

function featureOf(found: Found) {
  const place = entityOf(found, eventOf(found)?.place ?? null)?.place ?? null;
  if (place === null) return null;
  const { id, latitude, longitude, ...properties } = rowOf(found);
  return { type: "Feature", id, geometry: { type: "Point", coordinates: [longitude, latitude] }, properties };
}
