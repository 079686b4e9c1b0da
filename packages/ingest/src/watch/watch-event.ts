import type { FeedItem } from "../feed/feed.ts";
import type { IntakeDocument, IntakeSkip } from "../intake.ts";

/** What watching brings: an article, a reason why something is none, or that a feed was visited. */
export type WatchEvent = WatchedDocument | WatchedSkip | FeedVisit;

export interface WatchedDocument extends IntakeDocument {
  /** The address of the feed. */
  readonly feed: string;
  readonly item: FeedItem;
}

export interface WatchedSkip extends IntakeSkip {
  readonly feed: string;
  /** Null when the feed itself is what was skipped. */
  readonly item: FeedItem | null;
  /** When it is tried again, in milliseconds since 1970; null: never. */
  readonly retryAt: number | null;
}

export interface FeedVisit {
  readonly kind: "feed";
  readonly feed: string;
  readonly status: "read" | "unchanged" | "list";
  readonly title: string | null;
  /** Items of the feed, or feeds of the list. */
  readonly items: number;
  /** Those of them that were not known before. */
  readonly fresh: number;
}
