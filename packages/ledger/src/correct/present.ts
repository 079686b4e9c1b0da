import type { Reading, Span } from "@hearsay/core";
import { passageOfEvent, passageOfStatement } from "../add/passage.ts";
import { positionOf, recordsById } from "../add/numbers.ts";
import type { MergeKind } from "../merge/holder-rows.ts";
import type { Numbered } from "./apply.ts";
import { ITEMS_OF } from "./fields.ts";
import { mentionOf } from "./values.ts";

/** What a field is now, in the shape of a correction’s value. */
export function presentValue(of: Numbered, version: number, kind: MergeKind, record: number, field: string): unknown {
  const { reading, numbers } = of;
  const position = positionOf(numbers, ITEMS_OF[kind], record);
  const entities = recordsById(reading, version, numbers, "entities");
  const numberOf = (id: string | null): { entity: number } | null => (id === null ? null : { entity: entities.get(id)! });
  if (field === "dismissed") return false;
  if (kind === "event") {
    const event = reading.events[position]!;
    if (field === "type") return { type: event.type, mode: event.mode };
    if (field === "place") return numberOf(event.place);
    if (field === "time") return event.time === null ? null : { from: event.time.from, to: event.time.to };
    if (field === "statement")
      return event.statement === null ? null : recordsById(reading, version, numbers, "statements").get(event.statement)!;
    if (field === "actors" || field === "recipients") return event[field].map(({ entity }) => entities.get(entity)!);
    return field === "status" ? event.status : event.background;
  }
  if (kind === "statement") {
    const { certainty, cue, source } = reading.statements[position]!;
    if (field === "certainty") return certainty;
    if (field === "act") return cue?.act ?? null;
    return source === null ? null : (numberOf(source.entity) ?? { name: textOf(reading, source.spans), kind: source.kind });
  }
  const { name, kind: sort, place } = reading.entities[position]!;
  if (field === "same" || mentionOf(field) !== null) return null;
  return field === "name" ? name : field === "kind" ? sort : place;
}

const textOf = ({ document: { text } }: Reading, spans: readonly Span[]): string =>
  spans.map((span) => text.slice(...span)).join(" ");

/** The passage that a record stands on. */
export function passageOf({ reading, numbers }: Numbered, kind: MergeKind, record: number): Span {
  const position = positionOf(numbers, ITEMS_OF[kind], record);
  if (kind === "event") return passageOfEvent(reading.events[position]!, reading);
  if (kind === "statement") return passageOfStatement(reading.statements[position]!, reading);
  return reading.entities[position]!.mentions[0]?.span ?? [0, 0];
}
