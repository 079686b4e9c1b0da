import { useAsked } from "../api.ts";
import { type Place, PlaceMap } from "../parts/place-map.tsx";
import { Show } from "../parts/show.tsx";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";

/** Events that are asked for at most. */
const MOST = 1000;

/** What `as=geojson` gives, as far as it is used here. */
interface Features {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly [longitude: number, latitude: number] };
    readonly properties: {
      readonly place: string;
      readonly precision: string;
    };
  }[];
  readonly omitted: { readonly events: number };
}

interface Found extends Place {
  readonly events: number;
}

/** Places of what was found, each once, those of most events first. */
function placesOf({ features }: Features): readonly Found[] {
  const places = new Map<string, Found>();
  for (const { geometry, properties } of features) {
    const [longitude, latitude] = geometry.coordinates;
    const key = `${latitude} ${longitude}`;
    const before = places.get(key);
    // One place has many names: the shortest is the plain one.
    const name = before === undefined || properties.place.length < before.name.length ? properties.place : before.name;
    places.set(key, {
      name,
      latitude,
      longitude,
      precision: properties.precision,
      events: (before?.events ?? 0) + 1,
    });
  }
  return [...places.values()].sort((a, b) => b.events - a.events || a.name.localeCompare(b.name));
}

/** The events of a question on a map, and the same as a list that leads on to each place. */
export function HitsOnMap({ question }: { readonly question: URLSearchParams }) {
  const events = new URLSearchParams([...question].filter(([name]) => name !== "kind"));
  const asked = useAsked<Features>(`/api/export?as=geojson&kind=event&limit=${MOST}&${events}`);
  return (
    <Show asked={asked}>
      {(found) => {
        const places = placesOf(found);
        if (places.length === 0) return <p>{texts.find.noneOnMap}</p>;
        return (
          <>
            <PlaceMap
              places={places.map((place) => ({
                ...place,
                count: texts.find.eventsCount(place.events),
                weight: place.events / places[0]!.events,
              }))}
              listed={false}
            />
            <p className="facts">
              {texts.find.onMap(found.features.length, MOST)} {texts.find.notOnMap(found.omitted.events)}
            </p>
            <ul className="places">
              {places.map(({ name, latitude, longitude, precision, events: count }) => (
                <li key={`${name} ${latitude} ${longitude}`}>
                  <Link
                    to={`/find?${new URLSearchParams([...question].filter(([key]) => key !== "place").concat([["place", name]]))}`}
                  >
                    {name}
                  </Link>{" "}
                  <span className="facts">
                    {precision}, {texts.find.eventsCount(count)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Show>
  );
}
