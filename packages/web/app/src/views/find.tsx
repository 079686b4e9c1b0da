import { useEffect, useState } from "react";
import { ask, type Hit, useAsked } from "../api.ts";
import { Filters } from "../find/filters.tsx";
import { HitsByDay } from "../find/hits-by-day.tsx";
import { HitsOnMap } from "../find/hits-on-map.tsx";
import { People } from "../find/people.tsx";
import { CopyLink } from "../parts/copy-link.tsx";
import { Hits, HitTable } from "../parts/hits.tsx";
import { loadLand } from "../parts/place-map.tsx";
import { Show } from "../parts/show.tsx";
import { Link, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

interface Page {
  readonly hits: readonly Hit[];
  readonly cursor: string | null;
}

const FORMATS = ["csv", "json", "ndjson", "geojson", "jsonld", "parquet", "stix"];
const WAYS = ["list", "timeline", "map", "table"] as const;
type Way = (typeof WAYS)[number];

/** A question as an address: words and filters, four ways to look at what was found, exports and a feed of the same. */
export function FindView({ query }: { readonly query: URLSearchParams }) {
  const question = new URLSearchParams([...query].filter(([name, value]) => name !== "as" && value !== ""));
  const way = WAYS.find((one) => one === query.get("as")) ?? "list";
  const words = query.get("q") ?? "";
  useTitle(words === "" ? texts.search : words);
  useEffect(() => void loadLand(), []);
  return (
    <div className="find">
      <h1>{words === "" ? texts.search : `“${words}”`}</h1>
      <Filters key={query.toString()} query={query} />
      {words !== "" && <People name={words} />}
      <nav className="facts ways" aria-label={texts.find.shownAs}>
        {WAYS.map((one) => (
          <Link
            key={one}
            to={`/find?${new URLSearchParams([...question, ...(one === "list" ? [] : [["as", one] as [string, string]])])}`}
            aria-current={one === way ? "page" : undefined}
          >
            {texts.find.as[one]}
          </Link>
        ))}
      </nav>
      {way === "map" ? <HitsOnMap question={question} /> : <Found question={question} way={way} />}
      <p className="facts">
        {texts.exportAs}:{" "}
        {FORMATS.map((format) => (
          <a key={format} href={`/api/export?as=${format}&${question}`}>
            {format}
          </a>
        ))}
        <a href={`/feed.atom?${question}`}>{texts.feed}</a>
        <CopyLink />
      </p>
    </div>
  );
}

interface Shown {
  readonly question: URLSearchParams;
  readonly way: Exclude<Way, "map">;
}

function Found({ question, way }: Shown) {
  const asked = useAsked<Page>(`/api/find?${question}`);
  return <Show asked={asked}>{(page) => <Results key={question.toString()} first={page} question={question} way={way} />}</Show>;
}

const HITS = { list: Hits, timeline: HitsByDay, table: HitTable } as const;

function Results({ first, question, way }: Shown & { readonly first: Page }) {
  const [pages, setPages] = useState([first]);
  const hits = pages.flatMap((page) => page.hits);
  const { cursor } = pages.at(-1)!;
  const more = async (): Promise<void> =>
    setPages([...pages, await ask<Page>(`/api/find?${question}&cursor=${encodeURIComponent(cursor ?? "")}`)]);
  const As = HITS[way];
  if (hits.length === 0) return <p>{texts.nothing}</p>;
  return (
    <>
      <As hits={hits} />
      {cursor !== null && <button onClick={() => void more()}>{texts.more}</button>}
    </>
  );
}
