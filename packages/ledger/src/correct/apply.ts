import type { Reading } from "@hearsay/core";
import { type Numbers, positionOf } from "../add/numbers.ts";
import type { MergeKind } from "../merge/holder-rows.ts";
import { draftOf, readingOf } from "./draft.ts";
import { ITEMS_OF } from "./fields.ts";
import { setEntity } from "./set-entity.ts";
import { setEvent } from "./set-event.ts";
import { setStatement } from "./set-statement.ts";

/** What is to be set right: `record` by its number in the ledger. */
export interface Change {
  readonly id: number;
  readonly kind: MergeKind;
  readonly record: number;
  readonly field: string;
  readonly value: unknown;
}
/** A reading, and how its records are numbered. */
export interface Numbered {
  readonly reading: Reading;
  readonly numbers: Numbers;
}
export interface Corrected extends Numbered {
  /** Ids of the corrections that found what they speak of. */
  readonly applied: ReadonlySet<number>;
}

const SET = { event: setEvent, statement: setStatement, entity: setEntity } as const;

/**
 * A reading with corrections laid over it, in their order. One whose record, or what its value names, is not in the reading (a newer model read the
 * text otherwise, or an earlier correction took it out) is passed over.
 */
export function applyCorrections({ reading, numbers }: Numbered, version: number, changes: readonly Change[]): Corrected {
  const draft = draftOf(reading, numbers, version);
  const applied = new Set<number>();
  for (const { id, kind, record, field, value } of changes) {
    const position = positionOf(draft.numbers, ITEMS_OF[kind], record);
    if (position >= 0 && SET[kind](draft, position, id, field, value)) applied.add(id);
  }
  return { reading: readingOf(draft, reading), numbers: draft.numbers, applied };
}
