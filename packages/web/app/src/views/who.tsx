import { type Entity, type Hit, type Member, useAsked } from "../api.ts";
import { Join, Separate, useMayCorrect } from "../correct/merges.tsx";
import { Exports, exportsOf } from "../parts/exports.tsx";
import { Hits } from "../parts/hits.tsx";
import { Imprint } from "../parts/imprint.tsx";
import { Show } from "../parts/show.tsx";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";
import { WhenAndWhere } from "../who/when-and-where.tsx";
import { WithWhom } from "../who/with-whom.tsx";

type Known = Entity & { readonly members: readonly Member[] };

/** Somebody or something: what they say, what they do, and the documents that name them. */
export function WhoView({ id }: { readonly id: number }) {
  const asked = useAsked<Known>(`/api/who/${id}`);
  return <Show asked={asked}>{(known) => <Page known={known} />}</Show>;
}

function Page({ known }: { readonly known: Known }) {
  const { name, kind, country, sector, documents, statements, members } = known;
  useTitle(name);
  const mayCorrect = useMayCorrect();
  const facts = [kind, country, sector, texts.documentsCount(documents), texts.statementsCount(statements)].filter(
    (fact) => fact !== null,
  );
  return (
    <article>
      <h1>{name}</h1>
      <p className="facts">{facts.join(" · ")}</p>
      <div className="columns narrow">
        <section aria-labelledby="says">
          <h2 id="says">{texts.who.saidBy}</h2>
          <Found path={`/api/find?limit=20&kind=statement&source=${encodeURIComponent(name)}`} />
        </section>
        <section aria-labelledby="said-of">
          <h2 id="said-of">{texts.who.saidOf}</h2>
          <Found path={`/api/who/${known.id}/said-of?limit=20`} />
        </section>
        <section aria-labelledby="does">
          <h2 id="does">{texts.who.doneBy}</h2>
          <Found path={`/api/find?limit=20&actor=${encodeURIComponent(name)}`} />
        </section>
      </div>
      <WithWhom id={known.id} name={name} />
      <WhenAndWhere id={known.id} />
      {mayCorrect && <Join entity={known.id} />}
      <section aria-labelledby="named">
        <h2 id="named">{texts.who.named}</h2>
        <ol className="list">
          {members.map(({ record, version, name: written, title, outlet, published, reason }) => (
            <li key={record}>
              <Link to={`/document/${version}`}>{title ?? texts.untitled}</Link>
              <span className="facts">
                <Imprint outlet={outlet} published={published} /> “{written}” {reason}
              </span>
              {mayCorrect && members.length > 1 && <Separate record={record} />}
            </li>
          ))}
        </ol>
      </section>
      <Exports files={exportsOf(`source=${encodeURIComponent(name)}`)} />
    </article>
  );
}

function Found({ path }: { readonly path: string }) {
  const asked = useAsked<{ readonly hits: readonly Hit[] }>(path);
  return <Show asked={asked}>{({ hits }) => (hits.length === 0 ? <p>{texts.nothing}</p> : <Hits hits={hits} />)}</Show>;
}
