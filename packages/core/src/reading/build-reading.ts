import type { Diagnostic as FoundDiagnostic } from "../document/annotation/diagnostic.ts";
import type { AnnotatedDocument } from "../document/document.ts";
import type { Check as FoundCheck } from "../document/annotation/check.ts";
import type { Event as FoundEvent } from "../document/annotation/event.ts";
import type { Statement as FoundStatement } from "../document/annotation/statement.ts";
import type { TimeExpression as FoundTime } from "../document/annotation/time.ts";
import type { Check, Diagnostic, Document, Entity, Event, Reading, Statement, TimeExpression } from "./contract.ts";

type ReadLayers = "blocks" | "imprint" | "sentences" | "entities" | "statements" | "times" | "places" | "events" | "checks";

/** Puts the layers of a read document into the public contract. */
export function buildReading(document: AnnotatedDocument<ReadLayers>, diagnostics: readonly FoundDiagnostic[]): Reading {
  const { layers } = document;
  const placed = new Map(layers.places.map((found) => [found.entity, found]));
  return {
    hearsay: 1,
    document: buildDocument(document),
    sentences: layers.sentences.map(({ span }) => span),
    entities: layers.entities.map(({ id, kind, name, mentions, roles, actor, link }): Entity => ({
      id,
      kind,
      name,
      mentions,
      roles,
      actor,
      place: placed.get(id)?.place ?? null,
      link: placed.get(id)?.link ?? link,
    })),
    times: layers.times.map(buildTime),
    statements: layers.statements.map(buildStatement),
    events: layers.events.map(buildEvent),
    checks: layers.checks.map(buildCheck),
    diagnostics: diagnostics.map(({ rule, severity, message, span }): Diagnostic => ({ rule, severity, message, span })),
  };
}

/** What was given wins over what the text says of itself. */
function buildDocument({ text, metadata, layers: { blocks, imprint } }: AnnotatedDocument<ReadLayers>): Document {
  return {
    id: metadata.id,
    text,
    title: metadata.title ?? imprint.title?.value ?? null,
    url: metadata.url,
    outlet: metadata.outlet,
    credit: metadata.credit ?? imprint.credit?.value ?? null,
    authors: metadata.authors.length > 0 ? metadata.authors : imprint.authors.map(({ value }) => value),
    published: metadata.published ?? imprint.published?.value ?? null,
    language: metadata.language,
    sections: blocks.map(({ kind, span }) => ({ kind, span })),
  };
}

/** A statement without the names of the rules that made it, which are no part of the contract. */
function buildStatement({ id, source, via, cue, content, quotation, certainty, within }: FoundStatement): Statement {
  return { id, source, via, cue, content, quotation, certainty, within };
}

const buildTime = ({ id, span, type, value, from, to, certain }: FoundTime): TimeExpression => ({
  id,
  span,
  type,
  value,
  from,
  to,
  certain,
});

/** An event without the names of the rules that made it. */
function buildEvent({ rules: _rules, ...event }: FoundEvent): Event {
  return event;
}

const buildCheck = ({ kind, spans, verdict, note }: FoundCheck): Check => ({ kind, spans, verdict, note });
