import type { Reading } from "@hearsay/core";

/** Where and when a text came from, and what read it. */
export interface Provenance {
  /** The address or file that it was taken from; null when it was handed over without one. */
  readonly fetchedFrom: string | null;
  /** ISO 8601. */
  readonly fetchedAt: string;
  /** The model that read it and the version of Hearsay. */
  readonly model: string;
  readonly program: string;
}

/** A reading to be added. */
export interface Sighting {
  readonly reading: Reading;
  readonly provenance: Provenance;
}

/**
 * What became of a document: `added` is new; `known` is there already, text and all; `new-version` is another text at a
 * known address.
 */
export type Outcome = "added" | "known" | "new-version";

export interface Addition {
  readonly outcome: Outcome;
  /** The document's name in the ledger: its address, or `sha256:` and the hash of its text. */
  readonly key: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly sha256: string;
  /** Number of the version within the document, from 1. */
  readonly number: number;
  /** Number of the version in the ledger. */
  readonly version: number;
}
