import type { Generated } from "kysely";

/** What a version is looked up by as copy or member of a story (packed: see pack-fingerprint.ts). A version without one is not arranged yet. */
export interface FingerprintTable {
  version: number;
  /** Days since 1970; null where it is not known. */
  day: number | null;
  packed: Uint8Array;
}

/** A hash that a version is found by. */
export interface StoryKeyTable {
  /** 0: a sampled run of words; 1: a term. */
  kind: number;
  hash: number;
  /** Days since 1970; `NO_DAY` where it is not known. */
  day: number;
  version: number;
}

/** Before any day of a document. */
export const NO_DAY = -10_000_000;

/** How many versions hold a term, by its hash. */
export interface TermCountTable {
  hash: number;
  versions: number;
}

/** What a version was made of: one row an origin, and one without for an original. */
export interface LineageTable {
  id: Generated<number>;
  version: number;
  origin: number | null;
  kind: string;
  /** told, unknown. */
  direction: string;
  confidence: number;
  /** JSON: outlets of the origins, aligned passages and credits. */
  evidence: string;
}

export interface StoryTable {
  id: Generated<number>;
  title: string | null;
  first_moment: number;
  last_moment: number;
}

export interface StoryMemberTable {
  version: number;
  story: number;
  score: number;
}

/** One happening, or one claim, told by events or statements of one or several documents; its id is that of the first of them. */
export interface HolderTable {
  id: number;
  story: number;
  /** Independent reporting lines of the documents that carry it, and how many these documents are. */
  lines: number;
  carriers: number;
}

/** An event or statement of a document that belongs to one of the ledger, and why; null: it is the first. */
export interface EvidenceTable {
  record: number;
  holder: number;
  /** How sure, 0 to 1. */
  score: number;
  reason: string | null;
}

/** Another version that tells what an event or statement tells, and where. */
export interface CarrierTable {
  record: number;
  version: number;
  span_start: number;
  span_end: number;
}

/** Passages of two versions that cannot both be right. */
export interface OppositionTable {
  id: Generated<number>;
  /** number, date, denial. */
  kind: string;
  a: number;
  a_start: number;
  a_end: number;
  b: number;
  b_start: number;
  b_end: number;
}

/** What a version tells otherwise than one of its origins. */
export interface DriftTable {
  version: number;
  origin: number;
  /** JSON: `Difference`s. */
  differences: string;
}

/** Somebody or something, named in one or several documents; its id is that of the first entity. */
export interface LedgerEntityTable {
  id: number;
  kind: string;
  name: string;
  /** `name` as it is compared. */
  name_key: string;
  country: string | null;
  sector: string | null;
  link_source: string | null;
  link_id: string | null;
  members: number;
}

/** A word of any of its names. */
export interface LedgerEntityWordTable {
  word: string;
  entity: number;
}

/** A merge that was undone, what it was (`holder`, `score`, `merged_for`), and whether that was undone in turn. */
export interface SeparationTable {
  id: Generated<number>;
  /** event, statement, entity. */
  kind: string;
  record: number;
  holder: number;
  score: number;
  merged_for: string | null;
  reason: string;
  separated_at: string;
  restored_at: string | null;
  restored_reason: string | null;
}

export interface WithdrawalTable {
  id: Generated<number>;
  /** source, document, statement. */
  kind: string;
  target: string;
  reason: string;
  withdrawn_at: string;
  restored_at: string | null;
  restored_reason: string | null;
}
