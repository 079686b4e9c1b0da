import type { Entity, Reading, Source, Statement } from "@hearsay/core";
import { LedgerError } from "../error/ledger-error.ts";
import { nameWords } from "./entity-rows.ts";
import { type Numbers, recordsById } from "./numbers.ts";

/** Numbers in the ledger for the ids within a reading, and the words of its entities, each worked out once. */
export interface Numbering {
  readonly version: number;
  readonly moment: number;
  readonly text: string;
  readonly entity: (id: string) => number;
  readonly entityOf: (id: string) => Entity;
  readonly event: (id: string) => number;
  readonly statement: (id: string) => number;
  readonly statementOf: (id: string) => Statement;
  readonly words: (entity: string) => readonly string[];
}

export function numberReading(reading: Reading, version: number, moment: number, numbers: Numbers): Numbering {
  const { text } = reading.document;
  const [entities, entityIds] = [byId(reading.entities), recordsById(reading, version, numbers, "entities")];
  const [statements, statementIds] = [byId(reading.statements), recordsById(reading, version, numbers, "statements")];
  const eventIds = recordsById(reading, version, numbers, "events");
  const words = new Map<string, readonly string[]>();
  return {
    version,
    moment,
    text,
    entity: (id) => known(entityIds, id, "entity"),
    entityOf: (id) => known(entities, id, "entity"),
    statement: (id) => known(statementIds, id, "statement"),
    event: (id) => known(eventIds, id, "event"),
    statementOf: (id) => known(statements, id, "statement"),
    words: (id) => {
      const kept = words.get(id) ?? nameWords(known(entities, id, "entity"), text);
      words.set(id, kept);
      return kept;
    },
  };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

function known<Value>(map: ReadonlyMap<string, Value>, id: string, kind: string): Value {
  const value = map.get(id);
  if (value === undefined)
    throw new LedgerError("invalid-reading", `the reading speaks of ${kind} ${id}, which it does not hold`);
  return value;
}

/** What a source is called in the text. */
export const sourceText = ({ spans }: Source, text: string): string => spans.map((span) => text.slice(...span)).join(" ");
