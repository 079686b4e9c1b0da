import type { Entity, Event, Reading } from "@hearsay/core";
import { words } from "../record/evidence.ts";
import { nameSource } from "../record/source-name.ts";

/** The columns of `--as csv`, in order; several values in a cell are joined by “; ”. */
export const COLUMNS = [
  "document",
  "url",
  "outlet",
  "published",
  "event",
  "from",
  "to",
  "type",
  "mode",
  "status",
  "background",
  "actors",
  "actor_countries",
  "actor_sectors",
  "recipients",
  "recipient_countries",
  "recipient_sectors",
  "place",
  "latitude",
  "longitude",
  "country",
  "precision",
  "count",
  "source",
  "via",
  "certainty",
  "trigger",
  "sentence",
] as const;

type Cells = Readonly<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;

export const headerLine = (): string => `${COLUMNS.join(",")}\r\n`;

/** A line an event (RFC 4180). */
export const eventLines = (reading: Reading): string[] =>
  reading.events.map((event) => {
    const cells = cellsOf(event, reading);
    return `${COLUMNS.map((column) => cell(cells[column])).join(",")}\r\n`;
  });

function cellsOf(event: Event, reading: Reading): Cells {
  const { document, entities, statements, sentences } = reading;
  const entity = (id: string | null): Entity | null => entities.find((known) => known.id === id) ?? null;
  const each = (parties: Event["actors"], value: (found: Entity) => string | null | undefined): string => {
    const found = parties.map((party) => entity(party.entity)).filter((known) => known !== null);
    return [...new Set(found.map(value).filter((text) => text != null))].join("; ");
  };
  const statement = statements.find(({ id }) => id === event.statement) ?? null;
  const place = entity(event.place);
  const sentence = sentences.find(([start, end]) => start <= event.trigger[0] && event.trigger[0] < end);
  return {
    document: document.id,
    url: document.url,
    outlet: document.outlet,
    published: document.published,
    event: event.id,
    from: event.time?.from ?? null,
    to: event.time?.to ?? null,
    type: event.type,
    mode: event.mode,
    status: event.status,
    background: event.background,
    actors: each(event.actors, ({ name }) => name),
    actor_countries: each(event.actors, ({ actor }) => actor?.country),
    actor_sectors: each(event.actors, ({ actor }) => actor?.sector),
    recipients: each(event.recipients, ({ name }) => name),
    recipient_countries: each(event.recipients, ({ actor }) => actor?.country),
    recipient_sectors: each(event.recipients, ({ actor }) => actor?.sector),
    place: place?.name ?? null,
    latitude: place?.place?.latitude ?? null,
    longitude: place?.place?.longitude ?? null,
    country: place?.place?.country ?? null,
    precision: place?.place?.precision ?? null,
    count: event.count,
    source: statement && nameSource(reading, statement.source).name,
    via: statement && statement.via.map((relay) => nameSource(reading, relay).name).join("; "),
    certainty: statement?.certainty ?? null,
    trigger: document.text.slice(...event.trigger),
    sentence: sentence ? words(reading, [sentence]) : null,
  };
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay as they are. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
