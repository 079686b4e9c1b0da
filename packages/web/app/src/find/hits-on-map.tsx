import { useState } from "react";
import { type Places, useAsked } from "../api.ts";
import { PlaceMap } from "../parts/place-map.tsx";
import { Show } from "../parts/show.tsx";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";

/** Places that are listed at once. */
const LISTED = 60;

/** The events of a question on a map, and the same as a list that leads on to each place. */
export function HitsOnMap({ question }: { readonly question: URLSearchParams }) {
  const events = new URLSearchParams([...question].filter(([name]) => name !== "kind"));
  const asked = useAsked<Places>(`/api/find/places?${events}`);
  return <Show asked={asked}>{(found) => <Found found={found} question={question} />}</Show>;
}

function Found({ found, question }: { readonly found: Places; readonly question: URLSearchParams }) {
  const { places, events, without, more } = found;
  const [listed, setListed] = useState(LISTED);
  const most = places[0]?.events ?? 0;
  const addressOf = (place: string): string =>
    `/find?${new URLSearchParams([...[...question].filter(([key]) => key !== "place"), ["place", place]])}`;
  if (most === 0) return <p>{texts.find.noneOnMap}</p>;
  return (
    <>
      <PlaceMap
        listed={false}
        places={places.map((place) => ({ ...place, count: texts.find.eventsCount(place.events), weight: place.events / most }))}
      />
      <p className="facts">
        {texts.find.onMap(events - without, more)} {texts.find.notOnMap(without)}
      </p>
      <ul className="places">
        {places.slice(0, listed).map(({ name, latitude, longitude, precision, events: count }) => (
          <li key={`${latitude} ${longitude}`}>
            <Link to={addressOf(name)}>{name}</Link>{" "}
            <span className="facts">
              {precision}, {texts.find.eventsCount(count)}
            </span>
          </li>
        ))}
      </ul>
      {places.length > listed && <button onClick={() => setListed(places.length)}>{texts.more}</button>}
    </>
  );
}
