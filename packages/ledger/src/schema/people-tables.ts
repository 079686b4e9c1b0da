import type { Generated } from "kysely";

/** Something that a person set right in a reading. */
export interface CorrectionTable {
  id: Generated<number>;
  /** event, statement, entity; and its number. */
  kind: string;
  record: number;
  version: number;
  field: string;
  /** JSON: what it is, and what the reading said. */
  value: string;
  before: string;
  /** The passage that the record stood on when it was corrected. */
  span_start: number;
  span_end: number;
  author: string;
  reason: string;
  made_at: string;
  undone_by: string | null;
  undone_reason: string | null;
  undone_at: string | null;
}

/** An entity of the ledger that a person said to be another one. */
export interface JoiningTable {
  id: Generated<number>;
  holder: number;
  into_holder: number;
  author: string;
  reason: string;
  joined_at: string;
  undone_by: string | null;
  undone_reason: string | null;
  undone_at: string | null;
}

/** An entity of a document that went along with a joining. */
export interface JoinedMemberTable {
  joining: number;
  record: number;
}

/** What a reader answered to an article, or to a passage of it. */
export interface ReplyTable {
  id: Generated<number>;
  version: number;
  /** The passage; null where it is the whole article. */
  span_start: number | null;
  span_end: number | null;
  /** The words of the passage, by which it is found again in another version. */
  quote: string | null;
  name: string;
  /** Markdown. */
  body: string;
  /** JSON: an array of addresses. */
  links: string;
  sent_at: string;
  /** waiting, published, refused, deleted. */
  state: string;
  /** Who published or refused it, when and why; of one that was deleted, only when. */
  decided_by: string | null;
  decided_at: string | null;
  decided_reason: string | null;
  /** The correction that was made for it. */
  correction: number | null;
  /** SHA-256 of the token that deletes it. */
  deletion_key: string;
}

/** The address of somebody who replied. Nothing that publishes reads this table. */
export interface ReplyAddressTable {
  reply: number;
  email: string;
}

export interface AccountTable {
  id: Generated<number>;
  name: string;
  /** The name as it is compared: without case, accents and differences of form. */
  name_key: string;
  /** argon2id, in its encoded form; null: signs in with passkeys only. */
  password_hash: string | null;
  made_at: string;
  disabled_at: string | null;
}

export interface PasskeyTable {
  /** The credential's id, in base64url. */
  id: string;
  account: number;
  public_key: Uint8Array;
  counter: number;
  /** JSON: an array. */
  transports: string;
  label: string;
  made_at: string;
}

export interface SessionTable {
  /** SHA-256 of the cookie's value. */
  key: string;
  account: number;
  made_at: string;
  seen_at: string;
  ends_at: string;
}
