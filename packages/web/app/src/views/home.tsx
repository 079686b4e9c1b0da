import { useState } from "react";
import { ask, type DocumentHead, type StoryHead, useAsked } from "../api.ts";
import { dateText, Imprint } from "../parts/imprint.tsx";
import { Show } from "../parts/show.tsx";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

interface DocumentPage {
  readonly documents: readonly DocumentHead[];
  readonly before: number | null;
}

/** Stories, the latest first, and documents as they were added. */
export function HomeView() {
  useTitle("");
  const stories = useAsked<{ readonly stories: readonly StoryHead[] }>("/api/stories?limit=50");
  const documents = useAsked<DocumentPage>("/api/documents?limit=30");
  return (
    <div className="columns">
      <section aria-labelledby="stories">
        <h1 id="stories">{texts.stories}</h1>
        <Show asked={stories}>
          {({ stories: found }) =>
            found.length === 0 ? (
              <p>{texts.empty}</p>
            ) : (
              <ol className="list">
                {found.map(({ id, title, documents: count, first, last }) => (
                  <li key={id}>
                    <Link data-item="" to={`/story/${id}`}>
                      {title ?? texts.untitled}
                    </Link>
                    <span className="facts">
                      {texts.documentsCount(count)} ·{" "}
                      {first.slice(0, 10) === last.slice(0, 10) ? dateText(first) : `${dateText(first)} – ${dateText(last)}`}
                    </span>
                  </li>
                ))}
              </ol>
            )
          }
        </Show>
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">{texts.documents}</h2>
        <Show asked={documents}>{(page) => <Documents first={page} />}</Show>
      </section>
    </div>
  );
}

function Documents({ first }: { readonly first: DocumentPage }) {
  const [pages, setPages] = useState([first]);
  const { before } = pages.at(-1)!;
  const more = async (): Promise<void> =>
    setPages([...pages, await ask<DocumentPage>(`/api/documents?limit=30&before=${before}`)]);
  return (
    <>
      <ol className="list">
        {pages.flatMap(({ documents }) =>
          documents.map(({ version, title, outlet, published, kind }) => (
            <li key={version}>
              <Link data-item="" to={`/document/${version}`}>
                {title ?? texts.untitled}
              </Link>
              <span className="facts">
                <Imprint outlet={outlet} published={published} />
                {kind !== null && <span className={`kind ${kind}`}>{texts.kind[kind] ?? kind}</span>}
              </span>
            </li>
          )),
        )}
      </ol>
      {before !== null && <button onClick={() => void more()}>{texts.more}</button>}
    </>
  );
}
