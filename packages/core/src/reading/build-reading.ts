import type { Diagnostic as FoundDiagnostic } from "../document/annotation/diagnostic.ts";
import type { AnnotatedDocument } from "../document/document.ts";
import type { Statement as FoundStatement } from "../document/annotation/statement.ts";
import type { Diagnostic, Document, Entity, Reading, Statement } from "./contract.ts";

type ReadLayers = "blocks" | "imprint" | "sentences" | "entities" | "statements";

/** Puts the layers of a read document into the public contract. Times, events and checks have no stages yet. */
export function buildReading(document: AnnotatedDocument<ReadLayers>, diagnostics: readonly FoundDiagnostic[]): Reading {
  const { layers } = document;
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
      place: null,
      link,
    })),
    times: [],
    statements: layers.statements.map(buildStatement),
    events: [],
    checks: [],
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
