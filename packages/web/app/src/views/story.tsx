import { useMemo, useState } from "react";
import { type Story, useAsked } from "../api.ts";
import { dateText, Imprint } from "../parts/imprint.tsx";
import { LineageGraph } from "../parts/lineage-graph.tsx";
import { PlaceMap } from "../parts/place-map.tsx";
import { Show } from "../parts/show.tsx";
import { fallenWith } from "../parts/what-if.ts";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

/** One happening as several documents tell it. */
export function StoryView({ id }: { readonly id: number }) {
  const asked = useAsked<Story>(`/api/stories/${id}`);
  return <Show asked={asked}>{(story) => <Told story={story} />}</Show>;
}

function Told({ story }: { readonly story: Story }) {
  const { title, members, contradictions, first, last } = story;
  useTitle(title ?? texts.untitled);
  const [wrong, setWrong] = useState<number | null>(null);
  const fallen = useMemo(() => fallenWith(members, wrong), [members, wrong]);
  return (
    <article className="story">
      <header>
        <h1>{title ?? texts.untitled}</h1>
        <p className="facts">
          {texts.documentsCount(members.length)} · {dateText(first)} – {dateText(last)}
        </p>
        <label>
          {texts.whatIf}{" "}
          <select
            value={wrong ?? ""}
            onChange={(event) => setWrong(event.target.value === "" ? null : Number(event.target.value))}
          >
            <option value="">{texts.whatIfNone}</option>
            {members.map(({ version, outlet, title: name }) => (
              <option key={version} value={version}>{`#${version} ${outlet ?? ""} ${name ?? ""}`}</option>
            ))}
          </select>
        </label>
      </header>
      <div className="columns">
        <section aria-labelledby="lineage">
          <h2 id="lineage">{texts.whatEachMade}</h2>
          <LineageGraph members={members} fallen={fallen} />
          <Timeline members={members} fallen={fallen} />
        </section>
        <section aria-labelledby="map">
          <h2 id="map">{texts.map}</h2>
          <PlaceMap places={members.flatMap(({ places }) => places)} />
        </section>
      </div>
      <Claims story={story} fallen={fallen} />
      {contradictions.length > 0 && (
        <section aria-labelledby="contradictions">
          <h2 id="contradictions">{texts.contradictions}</h2>
          <ul className="contradictions">
            {contradictions.map(({ kind, a, b }, index) => (
              <li key={index}>
                <span className="denial">{kind}</span>
                {[a, b].map((side, which) => (
                  <blockquote key={which}>
                    <Passage text={side.sentence} marked={side.text} />{" "}
                    <Link to={`/document/${side.version}`}>#{side.version}</Link>
                  </blockquote>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Passage({ text, marked }: { readonly text: string; readonly marked: string }) {
  const at = text.indexOf(marked);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark className="denial">{marked}</mark>
      {text.slice(at + marked.length)}
    </>
  );
}

function Timeline({ members, fallen }: { readonly members: Story["members"]; readonly fallen: ReadonlySet<number> }) {
  return (
    <ol className="timeline" aria-label={texts.timeline}>
      {members.map(({ version, outlet, published, title, lineage, drift }) => (
        <li key={version} className={fallen.has(version) ? "fallen" : ""}>
          <Link data-item="" to={`/document/${version}`}>
            #{version} {title ?? texts.untitled}
          </Link>
          <span className="facts">
            <Imprint outlet={outlet} published={published} />
            <span className={`kind ${lineage.kind}`}>{texts.kind[lineage.kind]}</span>
            {lineage.kind !== "original" && `${Math.round(100 * lineage.confidence)} %`}
            {drift.map(({ origin, differences }) => (
              <Link key={origin} to={`/compare/${origin}/${version}`}>
                {`${texts.changes(differences.length)} from #${origin}`}
              </Link>
            ))}
            {fallen.has(version) && <b> {texts.falls}</b>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Sources and claims against documents: who carries what, and over how many lines. */
function Claims({ story: { claims, members }, fallen }: { readonly story: Story; readonly fallen: ReadonlySet<number> }) {
  const [count, setCount] = useState(25);
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{texts.whatIsTold}</h2>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby="claims">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{texts.lines(2).replace("2 ", "")}</th>
              <th scope="col">{texts.layerNames.source}</th>
              <th scope="col">{texts.layerNames.content}</th>
              {members.map(({ version, outlet }) => (
                <th key={version} scope="col" title={outlet ?? ""}>
                  #{version}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.slice(0, count).map(({ kind, id, source, label, denies, lines, carriers }) => {
              const carrying = new Set(carriers.map(({ version }) => version));
              const lost = [...carrying].every((version) => fallen.has(version));
              return (
                <tr key={`${kind} ${id}`} className={lost ? "fallen" : ""}>
                  <td className={lines.length > 1 ? "many" : ""}>{lines.length}</td>
                  <td>{source ?? texts.ownVoice}</td>
                  <td>
                    <span className={denies ? "act denial" : "act"}>{label}</span> {carriers[0]?.text}
                  </td>
                  {members.map(({ version }) => (
                    <td key={version} className="dot">
                      {carrying.has(version) ? <span title={`#${version}`}>{fallen.has(version) ? "○" : "●"}</span> : ""}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {claims.length > count && <button onClick={() => setCount(count + 50)}>{texts.more}</button>}
    </section>
  );
}
