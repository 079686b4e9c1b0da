import { UnreadableError } from "./errors.ts";

export type Format = "html" | "markdown" | "text";

const START = 2048;
/** How a page starts, or a piece of one. */
const PAGE =
  /^(?:\uFEFF|ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|section|main|div|header|p|h1|rss|feed|rdf:RDF)\b/iu;

/** Media types that are none of ours, and what to call them. */
const OTHER: readonly (readonly [type: RegExp, name: string])[] = [
  [/^application\/(?:\w+\+)?json\b/u, "JSON data"],
  [/^(?:text|application)\/(?:javascript|ecmascript|css)\b/u, "code"],
  [/^application\/(?:rss|atom|rdf)\+xml\b/u, "a feed"],
  [/^text\/(?:csv|calendar|vcard)\b/u, "a table of data"],
  [/^application\/pdf\b/u, "a PDF document"],
  [/^image\//u, "an image"],
  [/^audio\//u, "a sound"],
  [/^video\//u, "a video"],
];

/**
 * Recognises the format of a text, from its media type, its content and its name.
 * @throws UnreadableError “unsupported-format” for a media type that holds no article.
 */
export function formatOf(bytes: Uint8Array, name: string, contentType: string | null): Format {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  const other = OTHER.find(([pattern]) => pattern.test(type));
  if (other) throw new UnreadableError("unsupported-format", `this is ${other[1]}, not an article`);
  if (type === "text/markdown" || (type !== "text/html" && /\.(?:md|markdown)$/iu.test(name))) return "markdown";
  if (type === "text/html" || type === "application/xhtml+xml" || looksLikePage(bytes)) return "html";
  return type === "" && /\.x?html?$/iu.test(name) ? "html" : "text";
}

/** Whether bytes start like a page, in any encoding that has ASCII in it (UTF-16 with its zero bytes too). */
const looksLikePage = (bytes: Uint8Array): boolean =>
  PAGE.test(
    String.fromCharCode(...bytes.subarray(0, START))
      .replaceAll("\0", "")
      .replace(/^(?:ÿþ|þÿ)/u, ""),
  );
