import { type Fallout, type Story, useAsked } from "../api.ts";
import { navigate } from "../router.tsx";
import { texts } from "../texts.ts";

/** What falls with something that one supposes to be wrong. */
export interface Fallen {
  readonly documents: ReadonlySet<number>;
  /** Versions that carry a claim no longer. */
  readonly lostOf: (claim: Claim) => ReadonlySet<number>;
  readonly falls: (claim: Claim) => boolean;
  readonly claims: number;
}
type Claim = Pick<Story["claims"][number], "kind" | "id">;

const NOTHING: ReadonlySet<number> = new Set();
/** What of the address says what is wrong; its value is that of a choice. */
const KINDS = ["document", "source"] as const;

const wrongIn = (query: URLSearchParams): string | null => {
  const kind = KINDS.find((one) => query.has(one));
  return kind === undefined ? null : new URLSearchParams([[kind, query.get(kind)!]]).toString();
};

/** By the rules of a withdrawal, which the ledger has; until it has answered, nothing falls. */
export function useFallen(id: number, query: URLSearchParams): Fallen {
  const wrong = wrongIn(query);
  const asked = useAsked<Fallout>(wrong === null ? null : `/api/stories/${id}/what-if?${wrong}`);
  const { documents, claims } = asked.state === "there" ? asked.answer : { documents: [], claims: [] };
  const lost = new Map(claims.map((claim) => [`${claim.kind} ${claim.id}`, claim]));
  return {
    documents: new Set(documents),
    lostOf: ({ kind, id: claim }) => new Set(lost.get(`${kind} ${claim}`)?.lost ?? NOTHING),
    falls: ({ kind, id: claim }) => lost.get(`${kind} ${claim}`)?.falls ?? false,
    claims: claims.filter(({ falls }) => falls).length,
  };
}

/** A choice among the documents and the sources of a story. What is chosen stands in the address, which can be shared. */
export function WhatIf({
  story,
  query,
  fallen,
}: {
  readonly story: Story;
  readonly query: URLSearchParams;
  readonly fallen: Fallen;
}) {
  const { id, members, claims } = story;
  const outlets = members.flatMap(({ outlet }) => outlet ?? []);
  const sources = [...new Set([...claims.flatMap(({ source }) => source ?? []), ...outlets])].sort((a, b) => a.localeCompare(b));
  const wrong = wrongIn(query) ?? "";
  return (
    <div className="what-if">
      <label>
        {texts.ofStory.whatIf}{" "}
        <select
          value={wrong}
          onChange={({ target }) => navigate(`/story/${id}${target.value === "" ? "" : `?${target.value}`}`, "stay")}
        >
          <option value="">{texts.ofStory.whatIfNone}</option>
          <optgroup label={texts.ofStory.whatIfDocuments}>
            {members.map(({ version, outlet, title }) => (
              <option key={version} value={`document=${version}`}>
                {`#${version} ${[outlet, title].filter(Boolean).join(": ")}`}
              </option>
            ))}
          </optgroup>
          <optgroup label={texts.ofStory.whatIfSources}>
            {sources.map((source) => (
              <option key={source} value={new URLSearchParams({ source }).toString()}>
                {source}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <p className="facts" role="status">
        {wrong !== "" && texts.ofStory.fallout(fallen.documents.size, fallen.claims)}
      </p>
    </div>
  );
}
