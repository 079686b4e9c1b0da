import type { Entity, Event, Reading, Source, Statement } from "@hearsay/core";
import { type Items, type Numbers, positionOf } from "../add/numbers.ts";
import { PER_VERSION } from "../add/record-id.ts";

/** A reading while it is being set right. */
export interface Draft {
  readonly version: number;
  readonly text: string;
  entities: Entity[];
  statements: Statement[];
  events: Event[];
  readonly numbers: Record<Items, number[]>;
}

/** Entities that corrections bring are numbered from here, by the number of the correction: a model never finds so many. */
const BROUGHT = PER_VERSION / 2;

export const draftOf = (reading: Reading, numbers: Numbers, version: number): Draft => ({
  version,
  text: reading.document.text,
  entities: [...reading.entities],
  statements: [...reading.statements],
  events: [...reading.events],
  numbers: { entities: [...numbers.entities], statements: [...numbers.statements], events: [...numbers.events] },
});

export const readingOf = (draft: Draft, { entities: _e, statements: _s, events: _v, ...rest }: Reading): Reading => {
  const { entities, statements, events } = draft;
  const { hearsay, document, sentences, times, checks, diagnostics, ...more } = rest;
  return { hearsay, document, sentences, entities, times, statements, events, checks, diagnostics, ...more };
};

/** The id within the reading of an entity or statement by its number; null where it is not there. */
export function idIn(draft: Draft, items: Items, record: number): string | null {
  if (Math.floor(record / PER_VERSION) !== draft.version) return null;
  return draft[items][positionOf(draft.numbers, items, record)]?.id ?? null;
}

/** Takes a record out; what points at it has to be changed before. */
export function takeOut(draft: Draft, items: Items, position: number): void {
  draft[items].splice(position, 1);
  draft.numbers[items].splice(position, 1);
}

/** Brings an entity that the model did not find; gives its id. */
export function bring(draft: Draft, correction: number, entity: Omit<Entity, "id">): string {
  const id = `c${correction}`;
  draft.entities.push({ id, ...entity });
  draft.numbers.entities.push(BROUGHT + (correction % BROUGHT));
  return id;
}

/** Every source and relay, changed. */
export function mapSources(draft: Draft, change: (source: Source) => Source): void {
  draft.statements = draft.statements.map((statement) => ({
    ...statement,
    source: statement.source === null ? null : change(statement.source),
    via: statement.via.map(change),
  }));
}

/** What an entity is besides its name, where nothing more is known. */
export const plainEntity = (name: string, kind: Entity["kind"]): Omit<Entity, "id"> => ({
  kind,
  name,
  mentions: [],
  roles: [],
  actor: null,
  place: null,
  link: null,
});
