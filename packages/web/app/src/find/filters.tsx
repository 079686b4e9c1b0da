import type { FormEvent } from "react";
import { navigate } from "../router.tsx";
import { texts } from "../texts.ts";

const { filters, labels, any } = texts.find;
const FIELDS = [
  ["source", "text"],
  ["actor", "text"],
  ["recipient", "text"],
  ["place", "text"],
  ["outlet", "text"],
  ["since", "date"],
  ["until", "date"],
  ["lines", "number"],
] as const;
const CHOICES = [
  ["kind", ["event", "statement"]],
  ["type", ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER"]],
  ["status", ["actual", "planned", "possible", "wanted", "denied", "failed"]],
  ["order", ["newest", "oldest", "time", "relevance"]],
] as const; // prettier-ignore
/** What of the address stays when other filters are set. */
const KEPT = ["q", "as"];

/** What is looked for, beside the words. Open where something is set, so that nobody wonders why little is found. */
export function Filters({ query }: { readonly query: URLSearchParams }) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    );
    navigate(`/find?${new URLSearchParams([...[...query].filter(([name]) => KEPT.includes(name)), ...given])}`);
  };
  return (
    <details className="filters" open={[...query.keys()].some((name) => !KEPT.includes(name))}>
      <summary>{filters}</summary>
      <form onSubmit={submit}>
        {FIELDS.map(([name, type]) => (
          <label key={name}>
            {labels[name]}{" "}
            <input name={name} defaultValue={query.get(name) ?? ""} type={type} min={type === "number" ? 1 : undefined} />
          </label>
        ))}
        {CHOICES.map(([name, values]) => (
          <label key={name}>
            {labels[name]}{" "}
            <select name={name} defaultValue={query.get(name) ?? ""}>
              <option value="">{any}</option>
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
