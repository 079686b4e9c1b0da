import { type Presence, useAsked } from "../api.ts";
import { PlaceMap } from "../parts/place-map.tsx";
import { Show } from "../parts/show.tsx";
import { texts } from "../texts.ts";
import { Months } from "./months.tsx";

/** When somebody is named, and where what they take part in happens. */
export function WhenAndWhere({ id }: { readonly id: number }) {
  const asked = useAsked<Presence>(`/api/who/${id}/presence`);
  return (
    <Show asked={asked}>
      {({ months, places }) => (
        <div className="columns">
          <section aria-labelledby="when">
            <h2 id="when">{texts.who.when}</h2>
            <Months months={months} />
          </section>
          <section aria-labelledby="where">
            <h2 id="where">{texts.who.where}</h2>
            {places.length === 0 ? (
              <p>{texts.who.nowhere}</p>
            ) : (
              <PlaceMap
                places={places.map(({ events, ...place }) => ({
                  ...place,
                  count: texts.find.eventsCount(events),
                  weight: events / places[0]!.events,
                }))}
              />
            )}
          </section>
        </div>
      )}
    </Show>
  );
}
