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
  version: number;
}

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

/** One happening, told by events of one or several documents. */
export interface LedgerEventTable {
  id: Generated<number>;
  story: number | null;
  type: string;
  status: string;
  /** Independent reporting lines. */
  lines: number;
}

/** One claim, made by statements of one or several documents. */
export interface LedgerStatementTable {
  id: Generated<number>;
  story: number | null;
  lines: number;
}

/** An event or statement of a document (`record`) that bears out a ledger event or statement (`holder`). */
export interface EvidenceTable {
  holder: number;
  record: number;
  /** The reporting line that it belongs to; null: not worked out. */
  line: number | null;
  /** supports, contradicts. */
  stance: string;
  reason: string | null;
}

export interface LedgerEntityTable {
  id: Generated<number>;
  kind: string;
  name: string;
}

/** An entity of a document that was taken for one of the ledger, and why. Undone merges stay, with their end. */
export interface LedgerEntityMemberTable {
  id: Generated<number>;
  ledger_entity: number;
  entity: number;
  reason: string;
  merged_at: string;
  undone_at: string | null;
  undone_reason: string | null;
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
