import type { Entity, Participant } from "@hearsay/core";
import { momentOf } from "../time/moment.ts";
import type { Row } from "./columns.ts";
import {
  entityOf,
  eventOf,
  type Found,
  nameOf,
  nameOfSource,
  partiesOf,
  refOf,
  statementOf,
  wordsAt,
  wordsAtAll,
} from "./found.ts";

/** A hit as a row of a table. */
export const rowOf = (found: Found): Row => ({
  ...provenanceOf(found),
  ...eventCells(found),
  ...placeCells(found),
  ...statementCells(found),
});

function provenanceOf(found: Found) {
  const { hit, version } = found;
  const { origin, evidence } = hit;
  const cells = {
    kind: hit.kind,
    id: hit.id,
    ref: refOf(found),
    document: origin.key,
    url: origin.url,
    title: origin.title,
    outlet: origin.outlet,
    credit: origin.credit,
    published: origin.published,
    moment: momentOf(origin.published) ?? momentOf(origin.fetchedAt),
    version: origin.version,
    version_number: origin.number,
    sha256: origin.sha256,
    fetched_from: origin.fetchedFrom,
    fetched_at: origin.fetchedAt,
    model: version?.model ?? null,
    program: version?.program ?? null,
    span_start: evidence.span[0],
    span_end: evidence.span[1],
    evidence: evidence.text,
    lines: hit.lines,
    withdrawn: hit.withdrawn,
  };
  return cells satisfies Partial<Row>;
}

function eventCells(found: Found) {
  const event = eventOf(found);
  const { actors = [], recipients = [] } = event ?? {};
  const cells = {
    from: event?.time?.from ?? null,
    to: event?.time?.to ?? null,
    starts: momentOf(event?.time?.from ?? null),
    ends: momentOf(event?.time?.to ?? null),
    type: event?.type ?? null,
    mode: event?.mode ?? null,
    status: event?.status ?? null,
    background: event?.background ?? null,
    count: event?.count ?? null,
    trigger: event && wordsAt(found, event.trigger),
    actors: namesOf(found, actors),
    actor_countries: each(found, actors, ({ actor }) => actor?.country),
    actor_sectors: each(found, actors, ({ actor }) => actor?.sector),
    recipients: namesOf(found, recipients),
    recipient_countries: each(found, recipients, ({ actor }) => actor?.country),
    recipient_sectors: each(found, recipients, ({ actor }) => actor?.sector),
  };
  return cells satisfies Partial<Row>;
}

const namesOf = (found: Found, parties: readonly Participant[]): readonly string[] =>
  partiesOf(parties)
    .map((id) => nameOf(found, id))
    .filter((name) => name !== null);

function each(
  found: Found,
  parties: readonly Participant[],
  value: (entity: Entity) => string | null | undefined,
): readonly string[] {
  const entities = partiesOf(parties).map((id) => entityOf(found, id));
  return [...new Set(entities.map((entity) => entity && value(entity)).filter((text) => text != null))];
}

function placeCells(found: Found) {
  const id = eventOf(found)?.place ?? null;
  const place = entityOf(found, id)?.place ?? null;
  const cells = {
    place: id === null ? null : nameOf(found, id),
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    country: place?.country ?? null,
    precision: place?.precision ?? null,
  };
  return cells satisfies Partial<Row>;
}

function statementCells(found: Found) {
  const statement = statementOf(found);
  const cells = {
    statement: statement?.id ?? null,
    source: nameOfSource(found, statement?.source ?? null),
    source_kind: statement?.source?.kind ?? null,
    via: (statement?.via ?? []).map((relay) => nameOfSource(found, relay)).filter((name) => name !== null),
    act: statement?.cue?.act ?? null,
    cue: wordsAtAll(found, statement?.cue?.spans ?? []),
    content: wordsAtAll(found, statement?.content ?? []),
    quotation: statement?.quotation ?? null,
    certainty: statement?.certainty ?? null,
  };
  return cells satisfies Partial<Row>;
}
