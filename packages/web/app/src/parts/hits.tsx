import type { Hit } from "../api.ts";
import { Link } from "../router.tsx";
import { texts } from "../texts.ts";
import { Imprint } from "./imprint.tsx";

type Parties = NonNullable<Hit["event"]>["actors"];
const nameIn = ({ names }: Hit, id: string | null): string => (id === null ? texts.noSource : (names[id] ?? texts.noSource));
const partiesOf = (hit: Hit, parties: Parties = []): string =>
  [...new Set(parties.map(({ entity }) => nameIn(hit, entity)))].join(", ");
const whatOf = ({ event, statement }: Hit): string =>
  event === undefined ? (statement?.cue?.act ?? "speech") : event.mode === null ? event.type : `${event.type}/${event.mode}`;

/** What a hit says in a line: who says so, or what happened. */
function headOf(hit: Hit): string {
  const { event, statement } = hit;
  if (event === undefined) return `${nameIn(hit, statement?.source?.entity ?? null)}: ${whatOf(hit)}`;
  return [partiesOf(hit, event.actors), whatOf(hit), partiesOf(hit, event.recipients)].filter((part) => part !== "").join(" ");
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
              <td>{whatOf(hit)}</td>
              <td>{hit.event?.status ?? hit.statement?.certainty ?? ""}</td>
              <td>{partiesOf(hit, hit.event?.actors)}</td>
              <td>{partiesOf(hit, hit.event?.recipients)}</td>
              <td>{hit.statement == null ? "" : nameIn(hit, hit.statement.source?.entity ?? null)}</td>
              <td className="day">{hit.event?.time?.from.slice(0, 10) ?? ""}</td>
              <td>{hit.lines ?? ""}</td>
              <td>{hit.origin.outlet ?? ""}</td>
              <td className="day">{hit.origin.published?.slice(0, 10) ?? ""}</td>
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
