import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Entity, Reading } from "@hearsay/core";
import { geoCentroid, geoDistance, geoGraticule10, geoMercator, geoNaturalEarth1, geoPath, type GeoProjection } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { escaped } from "./escape.ts";
import { placeLabels } from "./map-labels.ts";

const WIDTH = 640;
const HEIGHT = 340;
const PADDING = 44;
/** Radians that a map shows at least, so that one place is not lost in a void. */
const LEAST = 0.16;
/** Radians from which the whole world is shown. */
const WORLD = 1.4;

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
let atlas: Atlas | null = null;

/** Outlines of countries: Natural Earth at 1:110 million, as world-atlas packs them. */
function countries(): Atlas {
  atlas ??= JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"), "utf8")) as Atlas;
  return atlas;
}

/** A small map of the places of a reading, drawn into the page; nothing where none has a point. */
export function mapHtml(reading: Reading, level: number, prefix: string): string {
  const placed = reading.entities.filter(
    ({ place, kind }) => place !== null && place.precision !== "country" && kind !== "organisation",
  );
  const shown = placed.length > 0 ? placed : reading.entities.filter(({ place }) => place !== null);
  if (shown.length === 0) return "";
  const path = geoPath(projectionFor(shown)).digits(1);
  const world = countries();
  const land = path(feature(world, world.objects.land)) ?? "";
  const borders = path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? "";
  return `<section class="map"><h${level} class="section">Where</h${level}>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${prefix}map">
<title id="${prefix}map">Map of ${escaped(shown.map(({ name }) => name).join(", "))}</title>
<rect class="sea" width="${WIDTH}" height="${HEIGHT}"/>
<path class="grid" d="${path(geoGraticule10()) ?? ""}"/>
<path class="land" d="${land}"/>
<path class="border" d="${borders}"/>
${pointsHtml(shown, path)}
</svg>
<p class="about">Outlines: Natural Earth. A point stands for its place as well as it is known: a site, a town, or the middle of a region.</p></section>`;
}

/** Fits the places with room around them; the whole world where they lie far apart. */
function projectionFor(shown: readonly Entity[]): GeoProjection {
  const points = shown.map(({ place }): [number, number] => [place!.longitude, place!.latitude]);
  const center = geoCentroid({ type: "MultiPoint", coordinates: points });
  const reach = Math.max(LEAST, ...points.map((point) => geoDistance(center, point)));
  if (reach > WORLD || Number.isNaN(center[0])) return geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: "Sphere" });
  const scale = (Math.min(WIDTH, HEIGHT) / 2 - PADDING) / reach;
  return geoMercator()
    .rotate([-center[0], 0])
    .center([0, center[1]])
    .scale(scale * Math.cos((center[1] * Math.PI) / 180))
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
}

function pointsHtml(shown: readonly Entity[], path: ReturnType<typeof geoPath>): string {
  const points = shown.flatMap(({ name, place }) => {
    const at = path.centroid({ type: "Point", coordinates: [place!.longitude, place!.latitude] });
    return at.every((value) => Number.isFinite(value))
      ? [{ name, x: at[0], y: at[1], area: ["area", "region", "country"].includes(place!.precision) }]
      : [];
  });
  const labels = placeLabels(points, WIDTH, HEIGHT);
  return points
    .map(({ name, x, y, area }, i) => {
      const label = labels[i];
      const text = label
        ? `<text x="${label.x.toFixed(1)}" y="${label.y.toFixed(1)}" text-anchor="${label.anchor}">${escaped(name)}</text>`
        : "";
      return `<g><title>${escaped(name)}</title><circle class="${area ? "area" : "point"}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${area ? 7 : 4}"/>${text}</g>`;
    })
    .join("\n");
}
