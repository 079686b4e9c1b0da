import type { Span } from "@hearsay/core";

export const REPLY_STATES = ["waiting", "published", "refused", "deleted"] as const;
/** What became of a reply: it waits for a decision, and what was deleted is an empty row. */
export type ReplyState = (typeof REPLY_STATES)[number];

/** How long its parts may be, in UTF-16 code units, and how many links it may have. */
export const REPLY_LIMITS = { name: 100, email: 254, body: 5000, links: 5, link: 1000, passage: 2000, reason: 1000 } as const;

/** What a reader sends. */
export interface NewReply {
  readonly version: number;
  /** The passage that it answers; null: the whole article. */
  readonly span: Span | null;
  readonly name: string;
  /** For the owners alone: it is kept apart from the reply, and given by `addressOf` only. */
  readonly email: string;
  /** Markdown. */
  readonly body: string;
  readonly links: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

/** What a reader answered to an article or a passage of it. The sender’s address is no part of it. */
export interface Reply {
  readonly id: number;
  readonly version: number;
  readonly title: string | null;
  readonly span: Span | null;
  /** The words of the passage. */
  readonly quote: string | null;
  /** Empty, as are body and links, once it was deleted. */
  readonly name: string;
  readonly body: string;
  readonly links: readonly string[];
  readonly sentAt: string;
  readonly state: ReplyState;
  /** Who published or refused it, when and why; of one that was deleted, only when. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedReason: string | null;
  /** Number of the correction that was made for it. */
  readonly correction: number | null;
}

/** A published reply as it stands at one version of the document. */
export interface PlacedReply extends Reply {
  /** Its passage in that version, found again by its words where it was sent to another; null: it has none, or none there. */
  readonly at: Span | null;
  /** Whether it was sent to that version, to an earlier or to a later one. */
  readonly sentTo: "this" | "earlier" | "later";
}

/** Replies, the last sent first; `before` goes on. */
export interface ReplyPage {
  readonly replies: readonly Reply[];
  readonly before: number | null;
}

export interface ReplyRow {
  readonly id: number;
  readonly version: number;
  readonly title: string | null;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly quote: string | null;
  readonly name: string;
  readonly body: string;
  readonly links: string;
  readonly sent_at: string;
  readonly state: ReplyState;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly decided_reason: string | null;
  readonly correction: number | null;
}

export const replyOf = ({ span_start: start, span_end: end, ...row }: ReplyRow): Reply => ({
  id: row.id,
  version: row.version,
  title: row.title,
  span: start === null || end === null ? null : [start, end],
  quote: row.quote,
  name: row.name,
  body: row.body,
  links: JSON.parse(row.links) as readonly string[],
  sentAt: row.sent_at,
  state: row.state,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decidedReason: row.decided_reason,
  correction: row.correction,
});
