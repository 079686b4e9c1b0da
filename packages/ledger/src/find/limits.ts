/** From how many rows on a query goes another way. Results are the same, but for the order that `ranked` decides. */
export interface Limits {
  /** So many rows are looked at without a thought. A way in with more is no better than the table in the wanted order. */
  readonly few: number;
  /** So many ids are put aside faster than records are looked up in the full-text index one by one until a page is full. */
  readonly set: number;
  /**
   * What more records have is not ranked by: to weigh a word, every record that has it is counted, which takes a second for
   * the commonest word of 100,000 documents, and says little.
   */
  readonly ranked: number;
}

/** Measured in a ledger of 100,000 documents: docs/decisions/ledger.md. */
export const LIMITS: Limits = { few: 4000, set: 60_000, ranked: 20_000 };
