import type { Entity, Event, Reading, Source, Span, Statement } from "@hearsay/core";
import type { GoldenArticle } from "../../corpus/golden/load-golden.ts";
import type { Any, GoldenEntity, GoldenEvent, GoldenRecord, GoldenStatement, GoldenTime } from "../../corpus/golden/record.ts";

/** What a system without a fault would print of an article: its record as a reading. */
export function perfectReading({ name, input, record }: GoldenArticle): Reading {
  const { text } = input;
  return {
    hearsay: 1,
    document: {
      id: name,
      text,
      title: null,
      url: null,
      outlet: null,
      credit: null,
      authors: [],
      published: input.published ?? null,
      language: "en",
      sections: [...record.sections, { kind: "body", span: [0, text.length] }],
    },
    sentences: [[0, text.length]],
    entities: record.entities.map((entity) => entityOf(entity, text)),
    times: record.times.map((time) => ({ ...timeOf(time), id: time.id, span: time.span, type: time.type, value: time.value })),
    statements: record.statements.map(statementOf),
    events: record.events.map((event) => eventOf(event, record)),
    checks: record.checks.map((check) => ({ ...check, note: "" })),
    diagnostics: [],
  };
}

function entityOf(gold: GoldenEntity, text: string): Entity {
  const mentions = [
    ...gold.names.map((span) => ({ span, form: "name" as const })),
    ...gold.nominals.map((span) => ({ span, form: "nominal" as const })),
    ...gold.pronouns.map((span) => ({ span, form: "pronoun" as const })),
  ];
  const [latitude, longitude] = gold.place?.point ?? [0, 0];
  return {
    id: gold.id,
    kind: given(gold.kind, "other"),
    name: text.slice(...mentions[0]!.span),
    mentions,
    roles: gold.roles.map((span) => ({ text: text.slice(...span), span, of: null })),
    actor: gold.actor,
    place: gold.place && {
      latitude,
      longitude,
      country: given(gold.place.country, null),
      subdivision: null,
      precision: given(gold.place.precision, "site"),
    },
    link: null,
  };
}

function timeOf({ interval }: GoldenTime): { readonly from: string | null; readonly to: string | null } {
  const [from, to] = given(interval, null) ?? [null, null];
  return { from, to };
}

const sourceOf = (span: Span | null, entity: string | null): Source | null => span && { spans: [span], entity, kind: "unnamed" };

function statementOf({ id, source, of, cue, act, content, quotation, certainty, via, within }: GoldenStatement): Statement {
  return {
    id,
    source: sourceOf(source, of),
    via: via.map((span) => sourceOf(span, null)!),
    cue: cue && { spans: [cue], lemma: "", act: act! },
    content,
    quotation,
    certainty: given(certainty, "certain"),
    within,
  };
}

function eventOf(gold: GoldenEvent, { times }: GoldenRecord): Event {
  const parties = (ids: readonly string[] | Any) => given(ids, []).map((entity) => ({ entity, span: gold.trigger }));
  const time = times.find(({ id }) => id === gold.time);
  return {
    id: gold.id,
    trigger: gold.trigger,
    type: gold.type,
    mode: given(gold.mode, null),
    actors: parties(gold.actors),
    recipients: parties(gold.recipients),
    place: given(gold.place, [])[0] ?? null,
    time: time ? { expression: time.id, from: timeOf(time).from ?? "", to: timeOf(time).to ?? "" } : null,
    count: gold.count,
    status: gold.status,
    background: given(gold.background, false),
    statement: gold.statement,
  };
}

const given = <T>(value: T | Any, otherwise: T): T => (value === "any" ? otherwise : value);
