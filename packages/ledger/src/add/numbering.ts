import type { Entity, Reading, Source, Statement } from "@hearsay/core";
import { LedgerError } from "../error/ledger-error.ts";
import { nameWords } from "./entity-rows.ts";
import { recordId } from "./record-id.ts";

/** Numbers in the ledger for the ids within a reading, and the words of its entities, each worked out once. */
export interface Numbering {
  readonly version: number;
  readonly moment: number;
  readonly text: string;
  readonly entity: (id: string) => number;
  readonly entityOf: (id: string) => Entity;
  readonly statement: (id: string) => number;
  readonly statementOf: (id: string) => Statement;
  readonly words: (entity: string) => readonly string[];
}

export function numberReading(reading: Reading, version: number, moment: number): Numbering {
  const { text } = reading.document;
  const [entities, entityIds] = [byId(reading.entities), indexes(reading.entities)];
  const [statements, statementIds] = [byId(reading.statements), indexes(reading.statements)];
  const words = new Map<string, readonly string[]>();
  return {
    version,
    moment,
    text,
    entity: (id) => recordId(version, known(entityIds, id, "entity")),
    entityOf: (id) => known(entities, id, "entity"),
    statement: (id) => recordId(version, known(statementIds, id, "statement")),
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
const indexes = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ id }, index) => [id, index]));

function known<Value>(map: ReadonlyMap<string, Value>, id: string, kind: string): Value {
  const value = map.get(id);
  if (value === undefined)
    throw new LedgerError("invalid-reading", `the reading speaks of ${kind} ${id}, which it does not hold`);
  return value;
}

/** What a source is called in the text. */
export const sourceText = ({ spans }: Source, text: string): string => spans.map((span) => text.slice(...span)).join(" ");
