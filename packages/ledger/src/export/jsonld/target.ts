import { momentOf } from "../../time/moment.ts";
import type { Found } from "../found.ts";
import { present } from "../well-formed.ts";
import { codePointSpan } from "./code-points.ts";
import { documentIri, versionIri } from "./iri.ts";

/** Characters before and after the evidence, by which it is found in a page that has changed. */
const AROUND = 32;

/**
 * What an annotation is about: its sentences, at the document's address as it was when it was fetched, and in the text that was
 * read. Positions are only true of the latter.
 */
export function targetOf(found: Found) {
  const { origin } = found.hit;
  const quote = quoteOf(found);
  const position = positionOf(found);
  const inText = {
    type: "SpecificResource",
    source: versionIri(origin),
    selector: position === null ? [quote] : [quote, position],
  };
  if (documentIri(origin).startsWith("urn:hearsay:")) return inText;
  const fetched = momentOf(origin.fetchedAt);
  const state = fetched === null ? null : { type: "TimeState", sourceDate: new Date(fetched).toISOString() };
  return [present({ type: "SpecificResource", source: documentIri(origin), selector: quote, state }), inText];
}

function quoteOf({ hit, version }: Found) {
  const { text: exact, span } = hit.evidence;
  if (version === null) return { type: "TextQuoteSelector", exact };
  const { text } = version.reading.document;
  const prefix = text.slice(Math.max(0, span[0] - AROUND), span[0]).replace(/^[\uDC00-\uDFFF]/, "");
  const suffix = text.slice(span[1], span[1] + AROUND).replace(/[\uD800-\uDBFF]$/, "");
  return { type: "TextQuoteSelector", exact, prefix, suffix };
}

function positionOf({ hit, version }: Found) {
  if (version === null) return null;
  const [start, end] = codePointSpan(version, hit.evidence.span);
  return { type: "TextPositionSelector", start, end };
}
