import type { Hit } from "../api.ts";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";
import { Imprint } from "./imprint.tsx";

/** What a hit says in a line: who says so, or what happened. */
function headOf({ event, statement, names }: Hit): string {
  const name = (id: string | null): string => (id === null ? texts.noSource : (names[id] ?? texts.noSource));
  if (event === undefined)
    return statement === null
      ? ""
      : `${statement.source === null ? texts.noSource : name(statement.source.entity)}: ${statement.cue?.act ?? "speech"}`;
  const parties = (those: typeof event.actors): string => [...new Set(those.map(({ entity }) => name(entity)))].join(", ");
  const what = event.mode === null ? event.type : `${event.type}/${event.mode}`;
  return [parties(event.actors), what, parties(event.recipients)].filter((part) => part !== "").join(" ");
}

export function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <ol className="list hits">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.id}`} className={hit.withdrawn ? "fallen" : ""}>
          <span className="head">
            {hit.event !== undefined && <span className={`status ${hit.event.status}`}>{hit.event.status}</span>} {headOf(hit)}
          </span>
          <blockquote>{hit.evidence.text}</blockquote>
          <span className="facts">
            <Imprint outlet={hit.origin.outlet} published={hit.origin.published} />
            <Link data-item="" to={`/document/${hit.origin.version}#${hit.event?.id ?? hit.statement?.id ?? ""}`}>
              {hit.origin.title ?? texts.untitled}
            </Link>
            {hit.lines !== null && <span className={hit.lines > 1 ? "many" : ""}>{texts.lines(hit.lines)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

export function HitTable({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={texts.results}>
      <table>
        <thead>
          <tr>
            {texts.find.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={`${hit.kind} ${hit.id}`}>
              <td>{hit.event === undefined ? (hit.statement?.cue?.act ?? "speech") : `${hit.event.type} ${hit.event.status}`}</td>
              <td>{headOf(hit)}</td>
              <td>{hit.statement?.source?.entity == null ? "" : hit.names[hit.statement.source.entity]}</td>
              <td>{hit.event?.time?.from.slice(0, 10) ?? ""}</td>
              <td>{hit.lines ?? ""}</td>
              <td>{hit.origin.outlet ?? ""}</td>
              <td>{hit.origin.published?.slice(0, 10) ?? ""}</td>
              <td>
                <Link to={`/document/${hit.origin.version}`}>{hit.evidence.text.slice(0, 120)}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
