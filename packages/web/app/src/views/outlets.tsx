import { type Outlet, type OutletProfile, useAsked } from "../api.ts";
import { Exports, exportsOf } from "../parts/exports.tsx";
import { Show } from "../parts/show.tsx";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

/** How the documents of an outlet came about, as a bar of parts with its numbers. */
function Kinds({ kinds, documents }: Pick<Outlet, "kinds" | "documents">) {
  const parts = Object.entries(kinds).sort(([, a], [, b]) => b - a);
  return (
    <span className="kinds">
      {parts.map(([kind, count]) => (
        <span key={kind} className={`kind ${kind}`}>
          {`${Math.round((100 * count) / documents)} % ${texts.kind[kind] ?? kind}`}
        </span>
      ))}
    </span>
  );
}

export function OutletsView() {
  useTitle(texts.outlets);
  const asked = useAsked<{ readonly outlets: readonly Outlet[] }>("/api/outlets");
  return (
    <>
      <h1>{texts.outlets}</h1>
      <Show asked={asked}>
        {({ outlets }) => (
          <ol className="list">
            {outlets.map(({ name, documents, kinds }) => (
              <li key={name}>
                <Link data-item="" to={`/outlet/${encodeURIComponent(name)}`}>
                  {name}
                </Link>
                <span className="facts">
                  {texts.documentsCount(documents)} <Kinds kinds={kinds} documents={documents} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </Show>
    </>
  );
}

/** An outlet: how much is its own, what it takes from whom, and what it changes. */
export function OutletView({ name }: { readonly name: string }) {
  useTitle(name);
  const asked = useAsked<OutletProfile>(`/api/outlets/${encodeURIComponent(name)}`);
  return (
    <article>
      <h1>{name}</h1>
      <Show asked={asked}>
        {({ documents, kinds, from, drift }) => (
          <div className="columns">
            <section aria-labelledby="own">
              <h2 id="own">{texts.own}</h2>
              <p className="facts">
                {texts.documentsCount(documents)} <Kinds kinds={kinds} documents={documents} />
              </p>
              <Link to={`/find?outlet=${encodeURIComponent(name)}`}>{texts.results}</Link>
            </section>
            <Table title={texts.takesFrom} id="from" rows={from.map((row) => [row.outlet, row.documents])} linked />
            <Table title={texts.changed} id="drift" rows={Object.entries(drift).sort(([, a], [, b]) => b - a)} />
          </div>
        )}
      </Show>
      <Exports files={exportsOf(`outlet=${encodeURIComponent(name)}`)} />
    </article>
  );
}

interface TableProps {
  readonly title: string;
  readonly id: string;
  readonly rows: readonly (readonly [name: string, count: number])[];
  readonly linked?: boolean;
}

function Table({ title, id, rows, linked = false }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table>
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">
                {linked ? <Link to={`/outlet/${encodeURIComponent(name)}`}>{name}</Link> : name.replaceAll("-", " ")}
              </th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
