import type { Entity, Event, Participant, Source, Span, Statement } from "@hearsay/core";
import type { Hit } from "../find/hit.ts";
import type { StoredVersion } from "../read/versions.ts";

/** A hit and the version that it was read from, where that is to be had. */
export interface Found {
  readonly hit: Hit;
  readonly version: StoredVersion | null;
}

export const eventOf = ({ hit }: Found): Event | null => (hit.kind === "event" ? hit.event : null);
/** The statement, or the one that the event rests on. */
export const statementOf = ({ hit }: Found): Statement | null => hit.statement;
/** Id of the event or statement in its reading. */
export const refOf = ({ hit }: Found): string => (hit.kind === "event" ? hit.event.id : hit.statement.id);

export const entityOf = ({ version }: Found, id: string | null): Entity | null =>
  id === null ? null : (version?.reading.entities.find((entity) => entity.id === id) ?? null);

/** The words at a span of the document; null where neither its text nor the evidence holds them. */
export function wordsAt({ hit, version }: Found, [start, end]: Span): string | null {
  if (version !== null) return version.reading.document.text.slice(start, end);
  const { span, text } = hit.evidence;
  return start >= span[0] && end <= span[1] ? text.slice(start - span[0], end - span[0]) : null;
}

/** The words at several spans, with an ellipsis between them; null where some are not to be had. */
export function wordsAtAll(found: Found, spans: readonly Span[]): string | null {
  const pieces = spans.map((span) => wordsAt(found, span));
  return pieces.length === 0 || pieces.includes(null) ? null : pieces.join(" … ");
}

export const nameOf = (found: Found, id: string): string | null => found.hit.names[id] ?? entityOf(found, id)?.name ?? null;

/** The name of who says it, or, of a document, an unnamed source or an unknown entity, the words of the text. */
export function nameOfSource(found: Found, source: Source | null): string | null {
  if (source === null) return null;
  const inText = wordsAtAll(found, source.spans);
  const name = source.entity === null ? null : nameOf(found, source.entity);
  return source.kind === "document" || source.kind === "unnamed" ? (inText ?? name) : (name ?? inText);
}

/** Each entity once, however often it takes part. */
export const partiesOf = (parties: readonly Participant[]): readonly string[] => [
  ...new Set(parties.map(({ entity }) => entity)),
];
