import type { Point } from "./centre.ts";

/** The outer rings of a geometry of GeoJSON. */
export function outerRings(geometry: Geometry | undefined): readonly (readonly Point[])[] {
  if (!geometry) return [];
  return geometry.type === "Polygon" ? geometry.coordinates.slice(0, 1) : geometry.coordinates.map(([outer]) => outer ?? []);
}

/** The two geometries of GeoJSON that an outline can have. */
export type Geometry =
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Point[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Point[])[])[] };
