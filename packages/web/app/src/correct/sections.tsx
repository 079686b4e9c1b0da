import { type Correction, type StoredDocument, useAsked } from "../api.ts";
import { Show } from "../parts/show.tsx";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";
import { CorrectButton } from "./button.tsx";
import { Corrections } from "./corrections.tsx";

/** Who and what the text speaks of, and how often. */
export function Entities({ document: { reading, entities } }: { readonly document: StoredDocument }) {
  const named = reading.entities.filter(({ mentions, link }) => link !== null || mentions.length === 0 || mentions.some(({ form }) => form === "name")); // prettier-ignore
  if (named.length === 0) return null;
  return (
    <details className="entities">
      <summary>
        <h2>
          {texts.entities} ({named.length})
        </h2>
      </summary>
      <ul className="list">
        {named.map(({ id, name, kind, mentions, place }) => (
          <li key={id}>
            {entities[id] === undefined ? name : <Link to={`/who/${entities[id]}`}>{name}</Link>}{" "}
            <span className="facts">
              {kind}
              {place !== null && ` · ${place.latitude.toFixed(2)}, ${place.longitude.toFixed(2)} (${place.precision})`} · ×
              {mentions.length}
            </span>{" "}
            <CorrectButton kind="entity" id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was set right in this document. */
export function OwnCorrections({ document: { version, mayCorrect } }: { readonly document: StoredDocument }) {
  const asked = useAsked<{ readonly corrections: readonly Correction[] }>(`/api/corrections?version=${version}`);
  return (
    <Show asked={asked}>
      {({ corrections }) =>
        corrections.length === 0 ? null : (
          <section aria-labelledby="corrections">
            <h2 id="corrections">{texts.corrections}</h2>
            <Corrections corrections={corrections} mayUndo={mayCorrect} />
          </section>
        )
      }
    </Show>
  );
}
