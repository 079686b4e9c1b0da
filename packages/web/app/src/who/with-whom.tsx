import { type Network, useAsked } from "../api.ts";
import { Show } from "../parts/show.tsx";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";
import { NetworkGraph } from "./network-graph.tsx";

/** Partners that are drawn; more would be a ball of wool. */
const MOST = 24;

/** With whom somebody takes part in events: drawn, and as a list. */
export function WithWhom({ id, name }: { readonly id: number; readonly name: string }) {
  const asked = useAsked<Network>(`/api/who/${id}/network?limit=${MOST}`);
  return (
    <section aria-labelledby="with">
      <h2 id="with">{texts.who.withWhom}</h2>
      <Show asked={asked}>
        {(network) =>
          network.partners.length === 0 ? (
            <p>{texts.who.nobody}</p>
          ) : (
            <>
              <NetworkGraph id={id} name={name} network={network} />
              <p className="facts">{texts.who.withWhomNote}</p>
              <ul className="people">
                {network.partners.map((partner) => (
                  <li key={partner.id}>
                    <Link to={`/who/${partner.id}`}>{partner.name}</Link>{" "}
                    <span className="facts">{texts.find.eventsCount(partner.events)}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Show>
    </section>
  );
}
