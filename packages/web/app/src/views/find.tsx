import { type FormEvent, useState } from "react";
import { ask, type Entity, type Hit, useAsked } from "../api.ts";
import { Hits, HitTable } from "../parts/hits.tsx";
import { Show } from "../parts/show.tsx";
import { Link, navigate, useTitle } from "../router.tsx";
import { texts } from "../texts.ts";

interface Page {
  readonly hits: readonly Hit[];
  readonly cursor: string | null;
}

const FILTERS = [
  ["source", "Source"],
  ["actor", "Actor"],
  ["recipient", "Recipient"],
  ["place", "Place"],
  ["outlet", "Outlet"],
  ["since", "Published since"],
  ["until", "Published before"],
  ["lines", "Independent lines, at least"],
] as const;
const CHOICES = [
  ["kind", "Kind", ["event", "statement"]],
  ["type", "Type", ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER"]],
  ["status", "Status", ["actual", "planned", "possible", "wanted", "denied", "failed"]],
  ["order", "Order", ["newest", "oldest", "time", "relevance"]],
] as const; // prettier-ignore
const FORMATS = ["csv", "json", "ndjson", "geojson", "jsonld", "parquet", "stix"];

/** A question as an address: words and filters, a list or a table, exports and a feed of the same. */
export function FindView({ query }: { readonly query: URLSearchParams }) {
  const question = new URLSearchParams([...query].filter(([name, value]) => name !== "view" && value !== ""));
  const words = query.get("q") ?? "";
  useTitle(words === "" ? texts.search : words);
  const asked = useAsked<Page>(`/api/find?${question}`);
  const isTable = query.get("view") === "table";
  const other = new URLSearchParams(question);
  if (!isTable) other.set("view", "table");
  return (
    <div className="find">
      <h1>{words === "" ? texts.search : `“${words}”`}</h1>
      <Filters key={query.toString()} query={query} />
      {words !== "" && <People name={words} />}
      <p className="facts">
        <Link to={`/find?${other}`}>{isTable ? texts.asList : texts.asTable}</Link>
        <a href={`/feed.atom?${question}`}>{texts.feed}</a>
        {texts.exportAs}:{" "}
        {FORMATS.map((format) => (
          <a key={format} href={`/api/export?as=${format}&${question}`}>
            {format}
          </a>
        ))}
      </p>
      <Show asked={asked}>
        {(page) => <Results key={question.toString()} first={page} question={question} isTable={isTable} />}
      </Show>
    </div>
  );
}

function Results({
  first,
  question,
  isTable,
}: {
  readonly first: Page;
  readonly question: URLSearchParams;
  readonly isTable: boolean;
}) {
  const [pages, setPages] = useState([first]);
  const hits = pages.flatMap((page) => page.hits);
  const { cursor } = pages.at(-1)!;
  const more = async (): Promise<void> =>
    setPages([...pages, await ask<Page>(`/api/find?${question}&cursor=${encodeURIComponent(cursor ?? "")}`)]);
  if (hits.length === 0) return <p>{texts.nothing}</p>;
  return (
    <>
      {isTable ? <HitTable hits={hits} /> : <Hits hits={hits} />}
      {cursor !== null && <button onClick={() => void more()}>{texts.more}</button>}
    </>
  );
}

/** Those who have the words as their name. */
function People({ name }: { readonly name: string }) {
  const asked = useAsked<{ readonly entities: readonly Entity[] }>(`/api/who?limit=5&name=${encodeURIComponent(name)}`);
  if (asked.state !== "there" || asked.answer.entities.length === 0) return null;
  return (
    <ul className="people">
      {asked.answer.entities.map(({ id, name: known, kind, documents }) => (
        <li key={id}>
          <Link to={`/who/${id}`}>{known}</Link>{" "}
          <span className="facts">
            {kind}, {texts.documentsCount(documents)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Filters({ query }: { readonly query: URLSearchParams }) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    );
    navigate(`/find?${new URLSearchParams([...(query.has("q") ? [["q", query.get("q")!] as [string, string]] : []), ...given])}`);
  };
  const used = [...query.keys()].some((name) => name !== "q" && name !== "view");
  return (
    <details className="filters" open={used}>
      <summary>Filters</summary>
      <form onSubmit={submit}>
        {FILTERS.map(([name, label]) => (
          <label key={name}>
            {label}{" "}
            <input
              name={name}
              defaultValue={query.get(name) ?? ""}
              type={name === "lines" ? "number" : name === "since" || name === "until" ? "date" : "text"}
              min={name === "lines" ? 1 : undefined}
            />
          </label>
        ))}
        {CHOICES.map(([name, label, values]) => (
          <label key={name}>
            {label}{" "}
            <select name={name} defaultValue={query.get(name) ?? ""}>
              <option value="">–</option>
              {values.map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit">{texts.search}</button>
      </form>
    </details>
  );
}
