import { authorNames } from "../metadata/author-names.ts";
import { readDate } from "../metadata/read-date.ts";
import type { Claim } from "../provenance.ts";
import { pdfDate } from "./pdf-date.ts";

/** What a PDF says of itself, by the names of its two places for that. */
export interface PdfFields {
  /** The information dictionary (ISO 32000-1, 14.3.3). */
  readonly info: Readonly<Record<string, unknown>>;
  /** The value of an XMP property, in lower case (“dc:title”); null: not given. */
  readonly xmp: (name: string) => string | null;
}

export interface PdfMetadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  /** All that it says, believed or not. */
  readonly provenance: readonly Claim[];
}

/** What programs put for a title when nobody has given one. */
const NO_TITLE =
  /^(?:untitled.*|microsoft (?:word|powerpoint|excel) - .*|.*\.(?:docx?|indd|qxp|qxd|pdf|rtf|odt|pages|p65|pptx?|tmp|html?)|(?:full|slide|page|document|layout|print)[\s_-]*\d*)$/iu;

/** Reads what a PDF says of itself. Only a date of publication is believed to be one; when the file was made is kept as what it is. */
export function pdfMetadata({ info, xmp }: PdfFields): PdfMetadata {
  const infoText = (name: string): string | null => clean(info[name]);
  const titles = [claim("title", "pdf-xmp", clean(xmp("dc:title"))), claim("title", "pdf-info", infoText("Title"))].flat();
  const authors = [claim("author", "pdf-xmp", clean(xmp("dc:creator"))), claim("author", "pdf-info", infoText("Author"))].flat();
  const published = ["prism:publicationdate", "prism:coverdate"].flatMap((name) =>
    dateClaim("published", "pdf-xmp", clean(xmp(name))),
  );
  const created = [
    ...dateClaim("created", "pdf-info", infoText("CreationDate")),
    ...dateClaim("created", "pdf-xmp", clean(xmp("xmp:createdate"))),
  ];
  const title = titles.map(({ raw }) => raw).find((raw) => /\p{L}{2}/u.test(raw) && !NO_TITLE.test(raw));
  return {
    title: title ?? null,
    authors: authors.map(({ raw }) => authorNames(raw.split(/\s*;\s*/u), null).authors).find((names) => names.length > 0) ?? [],
    published: published.find(({ value }) => value !== null)?.value ?? null,
    provenance: [...titles, ...authors, ...published, ...created],
  };
}

function clean(value: unknown): string | null {
  if (Array.isArray(value)) return clean(value.join("; "));
  if (typeof value !== "string") return null;
  // eslint-disable-next-line no-control-regex -- strings of old programs end in zero bytes
  const text = value.replace(/[\u0000-\u001F\s]+/gu, " ").trim();
  return text === "" ? null : text;
}

const claim = (field: Claim["field"], place: Claim["place"], raw: string | null): Claim[] =>
  raw === null ? [] : [{ field, value: raw, raw, place, certain: false }];

function dateClaim(field: "published" | "created", place: Claim["place"], raw: string | null): Claim[] {
  if (raw === null) return [];
  const value = place === "pdf-info" ? pdfDate(raw) : readDate(raw);
  return [{ field, value, raw, place, certain: field === "published" && value !== null }];
}
