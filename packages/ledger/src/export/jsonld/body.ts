import type { Event, Participant, Source, Statement } from "@hearsay/core";
import { entityOf, type Found, nameOf, nameOfSource, partiesOf, wordsAt, wordsAtAll } from "../found.ts";
import { present } from "../well-formed.ts";
import { partIri, urn } from "./iri.ts";

const eventIri = ({ hit }: Found, { id }: Event): string => partIri(hit.origin, "event", id);
const statementIri = ({ hit }: Found, { id }: Statement): string => partIri(hit.origin, "statement", id);

/** What an annotation says of its target: the event or statement, in terms of our own. */
export function bodyOf(found: Found): object {
  const { hit } = found;
  const { lines, withdrawn } = hit;
  const [spanStart, spanEnd] = hit.evidence.span;
  const about = hit.kind === "event" ? eventParts(found, hit.event) : statementParts(found, hit.statement);
  return present({ ...about, spanStart, spanEnd, lines, withdrawn });
}

/** The statement that an event rests on, and everybody and everything in event and statement, each a node. */
export function partsOf(found: Found): readonly object[] {
  const { hit } = found;
  const { actors = [], recipients = [], place = null } = hit.kind === "event" ? hit.event : {};
  const statement = hit.kind === "event" && hit.statement !== null ? [present(statementParts(found, hit.statement))] : [];
  const entities = [...partiesOf([...actors, ...recipients]), ...(place === null ? [] : [place])];
  return [...statement, ...entities.map((id) => entityNode(found, id)), ...speakerNodes(found)];
}

function eventParts(found: Found, event: Event) {
  const { hit } = found;
  const { outlet } = hit.origin;
  const parties = (participants: readonly Participant[]) => partiesOf(participants).map((id) => entityIri(found, id));
  return {
    id: eventIri(found, event),
    type: ["Entity", "Event"],
    ref: event.id,
    eventType: event.type,
    mode: event.mode,
    status: event.status,
    background: event.background,
    count: event.count,
    trigger: wordsAt(found, event.trigger),
    actor: parties(event.actors),
    recipient: parties(event.recipients),
    place: event.place === null ? null : entityIri(found, event.place),
    from: event.time?.from,
    to: event.time?.to,
    assertedBy: hit.statement && statementIri(found, hit.statement),
    wasAttributedTo: hit.statement === null ? outlet && urn("outlet", outlet) : speakerIri(found, hit.statement),
  };
}

function statementParts(found: Found, statement: Statement) {
  const speaker = speakerIri(found, statement);
  return {
    id: statementIri(found, statement),
    type: ["Entity", "Statement"],
    ref: statement.id,
    speaker,
    wasAttributedTo: speaker,
    via: statement.via.map((relay, index) => sourceIri(found, relay, `${statement.id}-via-${index + 1}`)),
    act: statement.cue?.act,
    cue: wordsAtAll(found, statement.cue?.spans ?? []),
    content: statement.content.map((span) => wordsAt(found, span)).filter((words) => words !== null),
    quotation: statement.quotation,
    certainty: statement.certainty,
  };
}

const entityIri = ({ hit }: Found, id: string): string => partIri(hit.origin, "entity", id);
/** Who says it; null where the text names none. */
const speakerIri = (found: Found, { id, source }: Statement): string | null =>
  source && sourceIri(found, source, `${id}-speaker`);
/** A document or an unnamed source is not the entity that its words belong to. */
const sourceIri = (found: Found, { entity, kind }: Source, role: string): string =>
  entity === null || kind === "document" || kind === "unnamed"
    ? partIri(found.hit.origin, "source", role)
    : entityIri(found, entity);

function entityNode(found: Found, id: string): object {
  const entity = entityOf(found, id);
  const place = entity?.place;
  return present({
    id: entityIri(found, id),
    type: place == null ? "Entity" : ["Entity", "Place"],
    label: nameOf(found, id),
    kind: entity?.kind,
    sector: entity?.actor?.sector,
    actorCountry: entity?.actor?.country,
    country: place?.country,
    latitude: place?.latitude,
    longitude: place?.longitude,
    precision: place?.precision,
  });
}

function speakerNodes(found: Found): readonly object[] {
  const { statement } = found.hit;
  if (statement === null) return [];
  const relays = statement.via.map((relay, index) => [relay, `${statement.id}-via-${index + 1}`] as const);
  const speakers = statement.source === null ? relays : [[statement.source, `${statement.id}-speaker`] as const, ...relays];
  return speakers.map(([source, role]) =>
    present({ id: sourceIri(found, source, role), type: "Agent", label: nameOfSource(found, source), sourceKind: source.kind }),
  );
}
