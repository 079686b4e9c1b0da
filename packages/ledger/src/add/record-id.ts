import { LedgerError } from "../error/ledger-error.ts";

/**
 * Entities, statements and events are numbered within their version, and the version's number comes first: rows are
 * inserted at the end of their tables, and those of one version lie together. 2⁵³ leaves room for 8 billion versions.
 */
export const PER_VERSION = 2 ** 20;

export function recordId(version: number, index: number): number {
  if (index >= PER_VERSION)
    throw new LedgerError("too-large", `one document may hold ${PER_VERSION} entities, statements or events, not more`);
  return version * PER_VERSION + index;
}

export const versionOf = (record: number): number => Math.floor(record / PER_VERSION);
export const indexOf = (record: number): number => record % PER_VERSION;
/** Ids of a version's records lie in [first, end). */
export const idsOf = (version: number): readonly [first: number, end: number] => [
  version * PER_VERSION,
  (version + 1) * PER_VERSION,
];
