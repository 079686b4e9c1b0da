import type { Event, Participant } from "@hearsay/core";
import { bring, type Draft, idIn, plainEntity, takeOut } from "./draft.ts";
import * as values from "./values.ts";

/** Sets something right of the event at a position; whether that could be done. */
export function setEvent(draft: Draft, position: number, correction: number, field: string, value: unknown): boolean {
  if (field === "dismissed") {
    takeOut(draft, "events", position);
    return true;
  }
  const event = draft.events[position]!;
  const changed = changeOf(draft, event, correction, field, value);
  if (changed === null) return false;
  draft.events[position] = { ...event, ...changed };
  return true;
}

function changeOf(draft: Draft, event: Event, correction: number, field: string, value: unknown): Partial<Event> | null {
  if (field === "status" && values.isStatus(value)) return { status: value };
  if (field === "type" && values.isTyped(value)) return { type: value.type, mode: value.mode };
  if (field === "background" && values.isBoolean(value)) return { background: value };
  if (field === "time" && values.orNull(values.isPeriod)(value))
    return { time: value === null ? null : { expression: null, from: value.from, to: value.to } };
  if (field === "place") return placeOf(draft, correction, value);
  if (field === "statement" && values.isNumberOrNull(value)) {
    const statement = value === null ? null : idIn(draft, "statements", value);
    return value !== null && statement === null ? null : { statement };
  }
  if ((field === "actors" || field === "recipients") && values.areNumbers(value)) {
    const parties = value.map((record) => partyOf(draft, event, record));
    return parties.includes(null) ? null : { [field]: parties };
  }
  return null;
}

function placeOf(draft: Draft, correction: number, value: unknown): Partial<Event> | null {
  if (value === null) return { place: null };
  if (values.isEntityNumber(value)) {
    const place = idIn(draft, "entities", value.entity);
    return place === null ? null : { place };
  }
  if (!values.isGivenPlace(value)) return null;
  const { name, link = null, ...place } = value;
  return { place: bring(draft, correction, { ...plainEntity(name, "place"), place, link }) };
}

/** A party stands where it did, or else at its mention nearest to the event. */
function partyOf(draft: Draft, { trigger, actors, recipients }: Event, record: number): Participant | null {
  const id = idIn(draft, "entities", record);
  if (id === null) return null;
  const known = [...actors, ...recipients].find(({ entity }) => entity === id);
  if (known) return known;
  const spans = draft.entities.find((entity) => entity.id === id)!.mentions.map(({ span }) => span);
  const nearest = spans.toSorted((a, b) => Math.abs(a[0] - trigger[0]) - Math.abs(b[0] - trigger[0]));
  return { entity: id, span: nearest[0] ?? trigger };
}
