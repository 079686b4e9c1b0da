import { entityOf, eventOf, type Found, partiesOf, refOf, statementOf, wordsAt, wordsAtAll } from "../found.ts";
import { present } from "../well-formed.ts";
import { CONFIDENCE } from "./confidence.ts";
import { identifier } from "./identifier.ts";
import { identityOfEntity, identityOfSource } from "./identity.ts";
import { locationOf } from "./location.ts";
import { extended, MAKER, type StixObject } from "./object.ts";
import { articleOf, languageOf, reportId, timesOf } from "./report.ts";

interface Around {
  readonly actors: readonly StixObject[];
  readonly recipients: readonly StixObject[];
  readonly place: StixObject | null;
  readonly source: StixObject | null;
  readonly via: readonly StixObject[];
}

/** An event or statement as a note on the report that it is in, with whom and what it refers to before it. */
export function noteOf(found: Found, exportedAt: string | null): readonly StixObject[] {
  const { hit } = found;
  const around = aroundOf(found);
  const { actors, recipients, place, source, via } = around;
  const objects = [...actors, ...recipients, place, source, ...via].filter((object) => object !== null);
  const report = reportId(hit.origin);
  const certainty = statementOf(found)?.certainty;
  const note: StixObject = {
    type: "note",
    spec_version: "2.1",
    id: identifier("note", [hit.origin.key, hit.origin.sha256, hit.kind, refOf(found)]),
    ...timesOf(hit.origin, exportedAt),
    created_by_ref: MAKER.id,
    ...present({ confidence: certainty === undefined ? null : CONFIDENCE[certainty] }),
    ...languageOf(found),
    labels: labelsOf(found),
    content: hit.evidence.text,
    object_refs: [...new Set([report, ...objects.map(({ id }) => id)])],
    external_references: [articleOf(hit.origin)],
    extensions: extended({ ...provenanceOf(found), ...eventParts(found, around), ...statementParts(found, around) }),
  };
  return [...objects, note];
}

function aroundOf(found: Found): Around {
  const { actors = [], recipients = [], place = null } = eventOf(found) ?? {};
  const statement = statementOf(found);
  const parties = (ids: readonly string[]) => ids.map((id) => identityOfEntity(found, id)).filter((object) => object !== null);
  return {
    actors: parties(partiesOf(actors)),
    recipients: parties(partiesOf(recipients)),
    place: locationOf(found, place),
    source: identityOfSource(found, statement?.source ?? null),
    via: (statement?.via ?? []).map((relay) => identityOfSource(found, relay)).filter((object) => object !== null),
  };
}

function labelsOf(found: Found): readonly string[] {
  const { hit } = found;
  const event = eventOf(found);
  const words =
    event === null ? [hit.statement?.cue?.act] : [event.type, event.mode, event.status, event.background ? "background" : null];
  return [hit.kind, ...words, hit.withdrawn ? "withdrawn" : null].filter((word) => word != null);
}

function provenanceOf(found: Found) {
  const { hit } = found;
  const { origin, evidence } = hit;
  return present({
    kind: hit.kind,
    ref: refOf(found),
    report_ref: reportId(origin),
    document: origin.key,
    version_number: origin.number,
    sha256: origin.sha256,
    span_start: evidence.span[0],
    span_end: evidence.span[1],
    lines: hit.lines,
    withdrawn: hit.withdrawn,
  });
}

function eventParts(found: Found, { actors, recipients, place }: Around) {
  const event = eventOf(found);
  if (event === null) return {};
  return present({
    event_type: event.type,
    mode: event.mode,
    status: event.status,
    background: event.background,
    count: event.count,
    trigger: wordsAt(found, event.trigger),
    time_from: event.time?.from,
    time_to: event.time?.to,
    actor_refs: actors.map(({ id }) => id),
    recipient_refs: recipients.map(({ id }) => id),
    place_ref: place?.id,
    place: event.place === null ? null : (found.hit.names[event.place] ?? entityOf(found, event.place)?.name),
  });
}

function statementParts(found: Found, { source, via }: Around) {
  const statement = statementOf(found);
  if (statement === null) return {};
  return present({
    statement: statement.id,
    source_ref: source?.id,
    source_kind: statement.source?.kind,
    via_refs: via.map(({ id }) => id),
    act: statement.cue?.act,
    cue: wordsAtAll(found, statement.cue?.spans ?? []),
    content: wordsAtAll(found, statement.content),
    quotation: statement.quotation,
    certainty: statement.certainty,
  });
}
