import { parse } from "yaml";
import { authorNames } from "../metadata/author-names.ts";
import { readDate } from "../metadata/read-date.ts";
import { canonicalTag } from "../metadata/resolve-language.ts";

/** What the front matter of a Markdown text says of it; null is “not said”. */
export interface FrontMatter {
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly credit: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly language: string | null;
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** Divides a Markdown text into its YAML front matter and the rest; what is no YAML mapping stays in the text. */
export function splitFrontMatter(text: string): { readonly matter: FrontMatter | null; readonly rest: string } {
  const match = FENCED.exec(text);
  const fields = match ? fieldsOf(match[1] ?? "") : null;
  return match && fields ? { matter: readFields(fields), rest: text.slice(match[0].length) } : { matter: null, rest: text };
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(source: string): Fields | null {
  try {
    const value: unknown = parse(source, { logLevel: "silent" });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]));
  } catch {
    return null;
  }
}

function readFields(fields: Fields): FrontMatter {
  const outlet = text(fields, "outlet", "publisher", "publication", "site", "site_name");
  const { authors, credit } = authorNames(texts(fields, "authors", "author", "byline", "by"), outlet);
  const published = text(fields, "published", "date", "datepublished", "date_published", "pubdate", "publishdate");
  const url = text(fields, "canonical_url", "canonical", "url", "link", "source_url");
  return {
    title: text(fields, "title", "headline"),
    url: url !== null && /^https?:\/\//iu.test(url) ? url : null,
    outlet,
    credit: credit ?? text(fields, "credit", "agency", "source"),
    authors,
    published: published === null ? null : readDate(published),
    language: canonicalTag(text(fields, "language", "lang", "locale") ?? ""),
  };
}

function texts(fields: Fields, ...names: readonly string[]): string[] {
  const value = names.map((name) => fields.get(name)).find((field) => field !== undefined && field !== null);
  return [value].flat().flatMap((item: unknown) => scalar(item) ?? []);
}

const text = (fields: Fields, ...names: readonly string[]): string | null => texts(fields, ...names)[0] ?? null;

/** A value as a line of text; an author may be an object with a name. */
function scalar(value: unknown): string | null {
  if (typeof value === "object" && value !== null && "name" in value) return scalar(value.name);
  if (typeof value !== "string" && typeof value !== "number") return null;
  const line = String(value).replace(/\s+/gu, " ").trim();
  return line === "" ? null : line;
}
