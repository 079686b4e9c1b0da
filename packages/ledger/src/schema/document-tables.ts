import type { Generated } from "kysely";

/** A document: what is known under one address, or, without one, one text. */
export interface DocumentTable {
  id: Generated<number>;
  /** The address, or `sha256:` and the hash of the text. */
  key: string;
  url: string | null;
  added_at: string;
}

/** One text that was read at a document's address, and its reading. */
export interface VersionTable {
  id: number;
  document: number;
  /** 1, 2, … within the document. */
  number: number;
  /** Of `text`, in hexadecimal. */
  sha256: string;
  text: string;
  title: string | null;
  outlet: string | null;
  /** `outlet` as it is compared. */
  outlet_key: string | null;
  credit: string | null;
  /** JSON: an array of names. */
  authors: string;
  published: string | null;
  /** Milliseconds since 1970, UTC, of `published`, or else of `fetched_at`. */
  moment: number;
  language: string;
  fetched_from: string | null;
  fetched_at: string;
  model: string;
  program: string;
  /** The reading without its text: JSON, compressed with zlib. */
  reading: Uint8Array;
  /** 1 when a newer version of the document was added. */
  superseded: number;
  /** `reading` with its corrections, where there are any. */
  corrected: Generated<Uint8Array | null>;
  /** JSON: numbers of its records, where their places in the reading do not tell them. */
  numbers: Generated<string | null>;
  /** Likewise, of `reading` without its corrections. */
  made_numbers: Generated<string | null>;
}

export interface EntityTable {
  id: number;
  version: number;
  /** Its id in the reading. */
  ref: string;
  kind: string;
  name: string;
  /** All words of its names, folded, with a space before and after each. */
  words: string;
  country: string | null;
  sector: string | null;
  place_country: string | null;
  subdivision: string | null;
  latitude: number | null;
  longitude: number | null;
  precision: string | null;
  link_source: string | null;
  link_id: string | null;
}

export interface MentionTable {
  entity: number;
  span_start: number;
  span_end: number;
  form: string;
}
