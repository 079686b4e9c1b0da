import type { Reading, Source, Span } from "@hearsay/core";

/** A reading in the words of its text: what a program that reads language can do something with. */
export function readingSummary({ document: { text }, statements, events, entities, checks }: Reading): unknown {
  const words = (spans: readonly Span[]): string => spans.map((span) => text.slice(...span)).join(" … ");
  const name = (id: string | null): string | null => entities.find((entity) => entity.id === id)?.name ?? null;
  const source = (one: Source | null): string | null => (one === null ? null : (name(one.entity) ?? words(one.spans)));
  return {
    statements: statements.map(({ source: who, via, cue, content, certainty, quotation }) => ({
      source: source(who),
      via: via.map(source),
      act: cue?.act ?? null,
      certainty,
      quotation,
      content: words(content),
    })),
    events: events.map(({ trigger, type, mode, actors, recipients, place, time, status, background, statement }) => ({
      trigger: words([trigger]),
      type: mode === null ? type : `${type}/${mode}`,
      actors: actors.map(({ entity }) => name(entity)),
      recipients: recipients.map(({ entity }) => name(entity)),
      place: name(place),
      time,
      status,
      background,
      saidBy: source(statements.find(({ id }) => id === statement)?.source ?? null),
    })),
    checks: checks.map(({ kind, verdict, note }) => ({ kind, verdict, note })),
  };
}
