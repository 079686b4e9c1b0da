import type { Reading } from "@hearsay/core";
import { indexOf, recordId } from "./record-id.ts";

/** What of a reading has numbers in a ledger. */
export type Items = "entities" | "statements" | "events";
const ITEMS: readonly Items[] = ["entities", "statements", "events"];

/**
 * By which index within their version the records of a reading are numbered, in the order of the reading. They count up, unless a person or
 * a newer model took some away or brought some: a record keeps its number.
 */
export type Numbers = Readonly<Record<Items, readonly number[]>> & {
  /** From here on no number was ever given; where it is missing, after the last one. */
  readonly next?: number;
};

export const countUp = (reading: Reading): Numbers => ({
  entities: reading.entities.map((_, index) => index),
  statements: reading.statements.map((_, index) => index),
  events: reading.events.map((_, index) => index),
});

/** Numbers as the column `numbers` has them; null where they count up. */
export function packNumbers(numbers: Numbers): string | null {
  const plain = ITEMS.every((items) => numbers[items].every((number, index) => number === index));
  return plain ? null : JSON.stringify(numbers);
}

export const unpackNumbers = (packed: string | null, reading: Reading): Numbers =>
  packed === null ? countUp(reading) : (JSON.parse(packed) as Numbers);

/** The number in the ledger of each record, by its id in the reading. */
export function recordsById(reading: Reading, version: number, numbers: Numbers, items: Items): ReadonlyMap<string, number> {
  return new Map(reading[items].map(({ id }, position) => [id, recordId(version, numbers[items][position]!)]));
}

/** Where a record stands in its reading; −1 where it is not in it. */
export const positionOf = (numbers: Numbers, items: Items, record: number): number => numbers[items].indexOf(indexOf(record));
