import { entityOf, type Found } from "../found.ts";
import { present } from "../well-formed.ts";
import { extended, type StixObject, timelessObject } from "./object.ts";

/** A place that has coordinates, which are what makes a location of it. */
export function locationOf(found: Found, id: string | null): StixObject | null {
  const entity = entityOf(found, id);
  if (entity === null || entity.place === null) return null;
  const { latitude, longitude, country, subdivision, precision } = entity.place;
  const area = subdivision !== null && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(subdivision) ? subdivision : null;
  const link = entity.link;
  const content = present({
    name: entity.name.trim() === "" ? null : entity.name,
    latitude,
    longitude,
    country,
    administrative_area: area,
    external_references: link === null ? [] : [{ source_name: link.source, external_id: link.id }],
    extensions: extended({ precision }),
  });
  return timelessObject("location", content, null);
}
