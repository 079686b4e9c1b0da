import type { Event, Participant, Reading } from "@hearsay/core";
import type { TableRows } from "../store/store.ts";
import { momentOf } from "../time/moment.ts";
import type { Numbering } from "./numbering.ts";

type Row = TableRows["rows"][number];

export function eventRows({ events }: Reading, numbering: Numbering): readonly TableRows[] {
  const numbered = events.map((event) => ({ event, id: numbering.event(event.id) }));
  return [
    { table: "event", rows: numbered.map(({ event, id }) => eventRow(event, id, numbering)) },
    {
      table: "event_party",
      rows: numbered.flatMap(({ event: { actors, recipients }, id }) => [
        ...partyRows(actors, id, "actor", numbering),
        ...partyRows(recipients, id, "recipient", numbering),
      ]),
    },
  ];
}

function eventRow(event: Event, id: number, numbering: Numbering): Row {
  const { trigger, type, mode, status, background, count, time } = event;
  const place = event.place === null ? null : numbering.entityOf(event.place).place;
  return {
    id,
    version: numbering.version,
    ref: event.id,
    trigger_start: trigger[0],
    trigger_end: trigger[1],
    type,
    mode,
    status,
    background: background ? 1 : 0,
    place: event.place === null ? null : numbering.entity(event.place),
    country: place?.country ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    time_from: time?.from ?? null,
    time_to: time?.to ?? null,
    starts: momentOf(time?.from ?? null),
    ends: momentOf(time?.to ?? null),
    count,
    statement: event.statement === null ? null : numbering.statement(event.statement),
    moment: numbering.moment,
  };
}

const partyRows = (parties: readonly Participant[], event: number, role: string, numbering: Numbering): readonly Row[] =>
  parties.map(({ entity, span: [span_start, span_end] }, ordinal) => ({
    event,
    role,
    ordinal,
    entity: numbering.entity(entity),
    span_start,
    span_end,
  }));
