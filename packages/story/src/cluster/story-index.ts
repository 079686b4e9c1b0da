import type { Fingerprint } from "../fingerprint/fingerprint.ts";
import type { TermStatistics } from "./term-statistics.ts";

/** A document that the index knows. */
export interface Indexed {
  readonly id: string;
  readonly story: string;
  /** Days since 1970; null where it is not known. */
  readonly day: number | null;
  readonly fingerprint: Fingerprint;
}

/** Days in which documents of one story appear; null: at any time. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * The documents seen so far, found by what they hold and never by reading them all. A ledger implements it over its tables; answers may be
 * asked for at once.
 */
export interface StoryIndex {
  /** How many documents there are, and how many hold each of some terms. */
  statistics(terms: readonly string[]): Promise<TermStatistics>;
  /**
   * Ids of the documents that hold any of some terms or sampled shingles, with how many they hold, most first.
   * @param window documents without a day are in every window
   * @param most at most so many documents a key (the newest) and so many in all
   */
  holding(
    keys: LookupKeys,
    window: Window | null,
    most: { readonly each: number; readonly all: number },
  ): Promise<readonly Held[]>;
  documents(ids: readonly string[]): Promise<readonly Indexed[]>;
  add(document: Indexed, keys: LookupKeys): Promise<void>;
}

export interface LookupKeys {
  readonly terms: readonly string[];
  readonly shingles: readonly number[];
}

export interface Held {
  readonly id: string;
  readonly keys: number;
}
