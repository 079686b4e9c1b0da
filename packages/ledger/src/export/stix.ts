import { randomUUID } from "node:crypto";
import type { Hit, HitEntity } from "../find/hit.ts";
import { bracketed } from "./json.ts";
import { rowOf } from "./row.ts";
import { uuidOf } from "./uuid.ts";

/** Names of our ids are within this namespace, which is an arbitrary UUID: the same record has the same id in every export. */
const NAMESPACE = "5f3c0e1a-2b64-4d5e-9c1f-68656172736c";
/** Objects need a time; those that stand for names have none of their own. */
const EPOCH = "1970-01-01T00:00:00.000Z";
/** Certainty as STIX scales confidence (its appendix A, the words of estimative probability); what is not vouched for has none. */
const CONFIDENCE = { certain: 95, probable: 70, possible: 50, unlikely: 25, unknown: null } as const;

type Stix = { readonly type: string; readonly id: string } & Readonly<Record<string, unknown>>;

/**
 * A bundle of STIX 2.1: a note for each event and statement, on the identities and locations that it speaks of. STIX has no object for an event of
 * the world (its incident is a stub for incidents of security), and a note is what an analyst says of other objects.
 */
export async function* stix(hits: AsyncIterable<Hit>): AsyncGenerator<string> {
  const seen = new Set<string>();
  const bundle = `bundle--${randomUUID()}`;
  yield* bracketed(`{"type":"bundle","id":"${bundle}","objects":[\n`, hits, (hit) => objectsOf(hit).filter(({ id }) => !seen.has(id) && seen.add(id)), "\n]}\n"); // prettier-ignore
}

const HEARSAY = identity("Hearsay", "system", {});

function objectsOf(hit: Hit): Stix[] {
  const row = rowOf(hit);
  const about = hit.entities.flatMap(objectOf);
  const outlet = identity(row.outlet ?? row.document, row.outlet === null ? "unknown" : "organization", {});
  const at = new Date(hit.origin.fetchedAt).toISOString();
  const ref = hit.kind === "event" ? hit.event.id : hit.statement.id;
  const confidence = row.certainty === null ? null : CONFIDENCE[row.certainty as keyof typeof CONFIDENCE];
  const labels = [hit.kind, row.type, row.mode, row.status, row.act, row.background === true ? "background" : null, row.withdrawn ? "withdrawn" : null]; // prettier-ignore
  const note: Stix = {
    type: "note",
    spec_version: "2.1",
    id: `note--${uuidOf(NAMESPACE, `${hit.origin.sha256} ${hit.kind} ${ref}`)}`,
    created: at,
    modified: at,
    created_by_ref: HEARSAY.id,
    lang: "en",
    abstract: abstractOf(hit),
    content: row.text,
    ...(row.source !== null && { authors: [row.source] }),
    labels: labels.filter((label) => label !== null),
    ...(confidence !== null && { confidence }),
    object_refs: [...new Set([outlet, ...about].map(({ id }) => id))],
    external_references: [
      {
        source_name: row.outlet ?? row.document,
        ...(row.title !== null && { description: row.title }),
        ...(row.url !== null && { url: row.url, hashes: { "SHA-256": row.sha256 } }),
        external_id: `${row.document} ${row.span_start}-${row.span_end}`,
      },
    ],
  };
  return [HEARSAY, outlet, ...about, note];
}

/** “Norland ASSAULT Sundria (denied)”, or “Mara Olin denies”. */
function abstractOf(hit: Hit): string {
  const row = rowOf(hit);
  const lines = row.lines === null ? "" : `; ${row.lines} independent ${row.lines === 1 ? "line" : "lines"}`;
  if (hit.kind === "statement") return `${row.source ?? "A source that is not named"}: ${row.act ?? "speech"}${lines}`;
  const [actors, recipients] = [row.actors.join(", "), row.recipients.join(", ")];
  const what = row.mode === null ? row.type! : `${row.type}/${row.mode}`;
  return `${[actors, what, recipients].filter((part) => part !== "").join(" ")} (${row.status})${lines}`;
}

const CLASSES: Readonly<Partial<Record<HitEntity["kind"], string>>> = {
  person: "individual",
  organisation: "organization",
  group: "group",
};

/** An entity as an identity, and as a location where it is a place with a point. */
function objectOf({ kind, name, actor, place, link }: HitEntity): Stix[] {
  const reference = link === null ? {} : { external_references: [{ source_name: link.source, external_id: link.id }] };
  if (place === null)
    return [identity(name, CLASSES[kind] ?? (actor === null ? "unknown" : "organization"), reference, actor?.country ?? "")];
  const { latitude, longitude, country } = place;
  const id = `location--${uuidOf(NAMESPACE, `location ${name} ${latitude} ${longitude}`)}`;
  const of = country === null || country === undefined ? {} : { country };
  return [
    {
      type: "location",
      spec_version: "2.1",
      id,
      created: EPOCH,
      modified: EPOCH,
      name,
      latitude,
      longitude,
      ...of,
      ...reference,
    },
  ];
}

function identity(name: string, identityClass: string, reference: object, apart = ""): Stix {
  const id = `identity--${uuidOf(NAMESPACE, `identity ${identityClass} ${name} ${apart}`)}`;
  return {
    type: "identity",
    spec_version: "2.1",
    id,
    created: EPOCH,
    modified: EPOCH,
    name,
    identity_class: identityClass,
    ...reference,
  };
}
