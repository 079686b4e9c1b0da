import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { useEffect, useState } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import landFile from "world-atlas/land-110m.json?url";
import { texts } from "../texts.ts";

const [WIDTH, HEIGHT] = [720, 380];
/** Degrees of the world that are shown around the places. */
const AROUND = { longitude: 22, latitude: 12 };
/** How wide a mark is: what is only a country or an area is a ring, and no pin. */
const RADII: Readonly<Record<string, number>> = { country: 22, area: 16, region: 14 };

/** A mark; `count`: what is there, for a name that is read out; `weight`: how much of it, from 0 to 1. */
export interface Place {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: string;
  readonly count?: string | undefined;
  readonly weight?: number;
}

const nameOf = ({ name, precision, count }: Pick<Place, "name" | "precision" | "count">): string =>
  `${name} (${count === undefined ? precision : `${precision}, ${count}`})`;

let loaded: Promise<GeoPermissibleObjects> | null = null;
/** The land of the world, loaded once. A view that may come to show a map asks for it beforehand. */
export const loadLand = (): Promise<GeoPermissibleObjects> =>
  (loaded ??= fetch(landFile)
    .then((answer) => answer.json() as Promise<Topology<{ land: GeometryCollection }>>)
    .then((world) => feature(world, world.objects.land)));

/** The part of the world that holds the places. */
function projectionOf(places: readonly Place[]) {
  const corners = places.flatMap(({ latitude, longitude }) =>
    [-1, 1].map((side): [number, number] => [
      Math.max(-179, Math.min(179, longitude + side * AROUND.longitude)),
      Math.max(-80, Math.min(80, latitude + side * AROUND.latitude)),
    ]),
  );
  return geoNaturalEarth1().fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], { type: "MultiPoint", coordinates: corners }); // prettier-ignore
}

/** Places on a map that is drawn here, from no server; one that is given twice is marked once. `listed`: name them below it. */
export function PlaceMap({ places: given, listed = true }: { readonly places: readonly Place[]; readonly listed?: boolean }) {
  const [land, setLand] = useState<GeoPermissibleObjects | null>(null);
  useEffect(() => void loadLand().then(setLand), []);
  const places = [...new Map(given.map((place) => [`${place.name} ${place.latitude}`, place])).values()];
  if (places.length === 0) return null;
  const projection = projectionOf(places);
  const draw = geoPath(projection);
  const coast = land === null ? null : draw(land);
  return (
    <figure className="map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${texts.map}: ${places.map(({ name }) => name).join(", ")}`}
      >
        <path className="sea" d={draw({ type: "Sphere" }) ?? ""} />
        {coast !== null && <path className="land" d={coast} />}
        {places.map(({ name, latitude, longitude, precision, count, weight = 0 }) => {
          const point = projection([longitude, latitude]);
          if (point === null) return null;
          const radius = RADII[precision];
          return (
            <circle
              key={`${name} ${latitude}`}
              cx={point[0]}
              cy={point[1]}
              r={radius ?? 4 + 4 * Math.sqrt(weight)}
              className={radius === undefined ? "point" : "ring"}
            >
              <title>{nameOf({ name, precision, count })}</title>
            </circle>
          );
        })}
      </svg>
      <figcaption>
        {listed && `${places.map(nameOf).join(", ")}. `}
        {texts.mapNote}
      </figcaption>
    </figure>
  );
}
