import { ACTS, CERTAINTIES, EVENT_TYPES, type FindQuery, STATUSES } from "@hearsay/ledger";
import { isPublishedDate, publishedForms } from "../command/published-date.ts";
import { suggest } from "../command/suggest.ts";
import { UsageError } from "../command/usage-error.ts";
import { type Given, text, wholeNumber } from "../command/values.ts";

type Values<Name extends keyof FindQuery> = Extract<NonNullable<FindQuery[Name]>, string>;

const KINDS = ["event", "statement"] as const satisfies readonly Values<"kinds">[];
const ORDERS = ["newest", "oldest", "time", "relevance"] as const satisfies readonly Values<"order">[];

/** The query that options and words of `find` and `export` make. Throws a UsageError. */
export function queryOf(given: Given, words: readonly string[]): FindQuery {
  const time = { ...from(given, "from"), ...until(given, "to") };
  const published = { ...from(given, "since"), ...until(given, "until") };
  return defined({
    ...(words.length > 0 && { text: words.join(" ") }),
    kinds: listed(given, "kind", KINDS),
    source: text(given, "source") ?? undefined,
    via: text(given, "via") ?? undefined,
    outlet: text(given, "outlet") ?? undefined,
    actor: text(given, "actor") ?? undefined,
    recipient: text(given, "recipient") ?? undefined,
    place: text(given, "place") ?? undefined,
    act: listed(given, "act", ACTS),
    certainty: listed(given, "certainty", CERTAINTIES),
    type: listed(given, "type", EVENT_TYPES),
    status: listed(given, "status", STATUSES),
    mode: text(given, "mode")?.toLowerCase().split(","),
    country: text(given, "country")?.toUpperCase().split(","),
    time: Object.keys(time).length > 0 ? time : undefined,
    published: Object.keys(published).length > 0 ? published : undefined,
    lines: wholeNumber(given, "lines", 1, 1_000_000) ?? undefined,
    superseded: given.has("superseded") || undefined,
    order: listed(given, "order", ORDERS)?.[0],
    limit: wholeNumber(given, "limit", 1, 1000) ?? undefined,
    cursor: text(given, "cursor") ?? undefined,
  });
}

/** Without what was not given: a query tells apart what is missing and what is undefined. */
function defined(query: { readonly [Name in keyof FindQuery]: FindQuery[Name] | undefined }): FindQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** Several values with commas, each of them one that there is, in any case. */
function listed<const T extends string>(given: Given, name: string, values: readonly T[]): readonly T[] | undefined {
  return text(given, name)
    ?.split(",")
    .map((word) => {
      const found = values.find((value) => value.toLowerCase() === word.trim().toLowerCase());
      if (found !== undefined) return found;
      const near = suggest(word.trim().toLowerCase(), values.map((value) => value.toLowerCase())); // prettier-ignore
      throw new UsageError(`--${name} takes ${values.join(", ")}; got “${word}”${near === null ? "" : `: did you mean ${values.find((value) => value.toLowerCase() === near)!}?`}`); // prettier-ignore
    });
}

const from = (given: Given, name: string): { from?: string } => {
  const date = dated(given, name);
  return date === null ? {} : { from: date };
};

/** A bound holds to the end of its day, month or year: “--to 2023-09” takes September in. */
function until(given: Given, name: string): { to?: string } {
  const date = dated(given, name);
  if (date === null) return {};
  const [year = 0, month, day] = date.split("T")[0]!.split("-").map(Number);
  if (date.includes("T")) return { to: date };
  const next = day !== undefined ? Date.UTC(year, month! - 1, day + 1) : month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1); // prettier-ignore
  return { to: new Date(next).toISOString().slice(0, 10) };
}

function dated(given: Given, name: string): string | null {
  const date = text(given, name);
  if (date === null || isPublishedDate(date)) return date;
  throw new UsageError(`--${name} takes ${publishedForms}; got “${date}”`);
}
