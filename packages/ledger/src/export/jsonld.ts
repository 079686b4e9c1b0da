import type { Hit } from "../find/hit.ts";
import { bracketed } from "./json.ts";
import { type Row, rowOf } from "./row.ts";

/**
 * The terms of the Web Annotation Data Model, of PROV-O, and of a vocabulary of our own, which is the contract of a reading in the words of docs/reference/export.md.
 */
const CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  { prov: "http://www.w3.org/ns/prov#", hearsay: "urn:x-hearsay:vocabulary#", xsd: "http://www.w3.org/2001/XMLSchema#" },
];

/** Annotations (W3C Web Annotation), each on the words that bear a hit out, with where they came from (PROV-O). */
export const jsonld = (hits: AsyncIterable<Hit>): AsyncGenerator<string> =>
  bracketed(`{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`, hits, (hit) => [annotationOf(hit)], "\n]}\n");

function annotationOf(hit: Hit): unknown {
  const { origin, evidence, kind } = hit;
  const row = rowOf(hit);
  const ref = kind === "event" ? hit.event.id : hit.statement.id;
  return defined({
    id: `urn:x-hearsay:${origin.sha256}:${kind}:${ref}`,
    type: ["Annotation", "prov:Entity"],
    motivation: "describing",
    body: bodyOf(row),
    target: {
      type: "SpecificResource",
      source: origin.url ?? contentName(origin.sha256),
      selector: [
        { type: "TextQuoteSelector", exact: evidence.text, prefix: evidence.prefix, suffix: evidence.suffix },
        // The standard counts code points, in the text as it was read.
        { type: "TextPositionSelector", start: evidence.points[0], end: evidence.points[1] },
      ],
    },
    "prov:wasDerivedFrom": defined({
      id: contentName(origin.sha256),
      type: "prov:Entity",
      "prov:generatedAtTime": { "@value": origin.fetchedAt, "@type": "xsd:dateTime" },
      "prov:atLocation": origin.fetchedFrom,
      "prov:specializationOf": origin.url === null ? null : { id: origin.url },
    }),
    "prov:wasAttributedTo": agents(row),
    "hearsay:lines": hit.lines,
    ...(hit.withdrawn && { "hearsay:withdrawn": true }),
  });
}

function bodyOf(row: Row): unknown {
  const statement = {
    "hearsay:source": row.source,
    "hearsay:sourceKind": row.source_kind,
    "hearsay:via": listed(row.via),
    "hearsay:cue": row.cue,
    "hearsay:act": row.act,
    "hearsay:certainty": row.certainty,
    "hearsay:quotation": row.quotation,
  };
  if (row.kind === "statement") return defined({ type: "hearsay:Statement", ...statement });
  const point = row.latitude === null ? null : { "hearsay:latitude": row.latitude, "hearsay:longitude": row.longitude, "hearsay:precision": row.precision, "hearsay:country": row.country }; // prettier-ignore
  return defined({
    type: "hearsay:Event",
    "hearsay:type": row.type,
    "hearsay:mode": row.mode,
    "hearsay:status": row.status,
    "hearsay:background": row.background,
    "hearsay:actor": listed(row.actors),
    "hearsay:recipient": listed(row.recipients),
    "hearsay:place": row.place === null ? null : defined({ "hearsay:name": row.place, ...point }),
    "hearsay:from": row.from,
    "hearsay:to": row.to,
    "hearsay:count": row.count,
    ...statement,
  });
}

/** Who published the text, whom it credits, and who says so. */
function agents({ outlet, credit, source }: Row): unknown {
  const agent = (role: string, name: string | null): unknown[] => (name === null ? [] : [{ type: "prov:Agent", "hearsay:role": role, "hearsay:name": name }]); // prettier-ignore
  return listed([...agent("outlet", outlet), ...agent("credit", credit), ...agent("source", source)]);
}

/** The name of a text by its hash (RFC 6920). */
const contentName = (sha256: string): string => `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;

const listed = (values: readonly unknown[]): unknown => (values.length === 0 ? null : values);

/** Without what is not known: absent is not null. */
const defined = (value: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null && one !== undefined));
