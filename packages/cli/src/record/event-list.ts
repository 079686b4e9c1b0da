import type { Event, Reading } from "@hearsay/core";
import { nameSource } from "./source-name.ts";

/** An event as the record lists it. */
export interface ListedEvent {
  readonly event: Event;
  /** “consults · visit”. */
  readonly what: string;
  /** The word of the text. */
  readonly trigger: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  /** “2023-09-13”, “July 2023”; null: the text gives none. */
  readonly when: string | null;
  readonly status: StatusMark;
  /** Who asserts it; null: the outlet in its own voice. */
  readonly says: string | null;
}

/** A sign and a word for how far the text tells of an event as done. */
interface StatusMark {
  readonly sign: string;
  readonly word: string;
}

const statusMarks: Readonly<Record<Event["status"], StatusMark>> = {
  actual: { sign: "●", word: "actual" },
  planned: { sign: "▷", word: "planned" },
  possible: { sign: "?", word: "possible" },
  wanted: { sign: "○", word: "wanted" },
  denied: { sign: "✗", word: "denied" },
  failed: { sign: "↯", word: "failed" },
};

/** The events of a reading: the dated in order of time, then those without a date in the order of the text. */
export function eventList(reading: Reading): ListedEvent[] {
  const from = ({ time }: Event): string => time?.from ?? "\uffff";
  const ordered = reading.events.toSorted((a, b) =>
    from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : a.trigger[0] - b.trigger[0],
  );
  return ordered.map((event) => listed(reading, event));
}

function listed(reading: Reading, event: Event): ListedEvent {
  const nameOf = (id: string): string => reading.entities.find((entity) => entity.id === id)?.name ?? id;
  const names = (parties: Event["actors"]): string[] => [...new Set(parties.map(({ entity }) => nameOf(entity)))];
  const statement = reading.statements.find(({ id }) => id === event.statement) ?? null;
  const source = statement && nameSource(reading, statement.source);
  return {
    event,
    what: event.mode === null ? event.type : `${event.type}/${event.mode}`,
    trigger: reading.document.text.slice(...event.trigger).replace(/\s+/gu, " "),
    actors: names(event.actors),
    recipients: names(event.recipients),
    place: event.place === null ? null : nameOf(event.place),
    when: event.time && whenText(event.time),
    status: statusMarks[event.status],
    says: source && (source.source === null ? "a source that the text does not name" : source.name),
  };
}

/** An interval for a reader: the day, the month or the year that it is; else its first and last day. */
export function whenText({ from, to }: NonNullable<Event["time"]>): string {
  if (from.includes("T")) return from.replace("T", " ");
  const [first, next] = [Date.parse(from), Date.parse(to)];
  const days = Math.round((next - first) / 86_400_000);
  if (days <= 1) return from;
  const month = /^\d{4}-\d\d-01$/u.test(from) && /^\d{4}-\d\d-01$/u.test(to);
  if (month && days <= 31) return from.slice(0, 7);
  if (month && from.endsWith("-01-01") && to.endsWith("-01-01") && days <= 366) return from.slice(0, 4);
  return `${from} to ${new Date(next - 86_400_000).toISOString().slice(0, 10)}`;
}
