import type { DocumentInput, GivenSection } from "@hearsay/core";
import { isPublishedDate, publishedForms } from "../command/published-date.ts";
import { messageOf } from "../text/message-of.ts";

/** In bytes, as for any other document: the LIMIT of @hearsay/ingest, whose import would take longer than the line. */
export const longestText = 5_000_000;

const sectionKinds = ["headline", "byline", "dateline", "body", "caption", "boilerplate"];

/**
 * The document that one line of NDJSON holds; names that no document has are ignored.
 * @throws Error that says what is wrong with the line.
 */
export function documentOfLine(line: string): DocumentInput {
  const value = parsed(line);
  if (typeof value.text !== "string") throw new Error('no "text": a line is {"id","text","published",…}');
  if (value.text.trim() === "") throw new Error('"text" is empty');
  if (Buffer.byteLength(value.text) > longestText) throw new Error('"text" is larger than 5 MB; divide it into documents');
  const published = textOrNull(value, "published");
  if (published !== null && !isPublishedDate(published))
    throw new Error(`"published" takes ${publishedForms}; got “${published}”`);
  return {
    text: value.text,
    id: typeof value.id === "number" ? String(value.id) : textOrNull(value, "id"),
    title: textOrNull(value, "title"),
    url: textOrNull(value, "url"),
    outlet: textOrNull(value, "outlet"),
    credit: textOrNull(value, "credit"),
    authors: authors(value.authors),
    published,
    language: textOrNull(value, "language"),
    sections: sections(value.sections, value.text.length),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(line: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`not JSON: ${messageOf(error)}`, { cause: error });
  }
  if (!isObject(value)) throw new Error("not a JSON object");
  return value;
}

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

function textOrNull(fields: Fields, name: string): string | null {
  const value = fields[name] ?? null;
  if (value === null || typeof value === "string") return value;
  throw new Error(`"${name}" is not a string`);
}

function authors(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value) && value.every((author) => typeof author === "string")) return value;
  throw new Error('"authors" is not a list of strings');
}

function sections(value: unknown, length: number): readonly GivenSection[] | null {
  if (value === undefined || value === null) return null;
  let from = 0;
  const fits = (section: unknown): section is GivenSection => {
    if (!isObject(section) || !sectionKinds.includes(String(section.kind)) || !Array.isArray(section.span)) return false;
    const [start, end]: readonly unknown[] = section.span;
    const inOrder = Number.isInteger(start) && Number.isInteger(end) && from <= Number(start) && Number(start) <= Number(end);
    from = Number(end);
    return inOrder && from <= length;
  };
  if (Array.isArray(value) && value.every(fits)) return value;
  throw new Error('"sections" is not a list of {"kind","span":[start,end]} in text order');
}
