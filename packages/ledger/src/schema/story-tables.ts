import type { Generated } from "kysely";

/** A band of a version's MinHash signature, for looking up what may be its copies. */
export interface ShingleBandTable {
  band: number;
  hash: number;
  version: number;
}

/** What a version was made of: one row an origin, and one without for an original. */
export interface LineageTable {
  id: Generated<number>;
  version: number;
  origin: number | null;
  kind: string;
  /** from-origin, unknown. */
  direction: string;
  confidence: number;
  /** JSON: aligned passages and credits. */
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
