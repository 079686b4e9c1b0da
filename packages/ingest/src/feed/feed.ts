/** A list of articles as an outlet publishes it, whatever its format. */
export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

/** One article that a feed announces. */
export interface FeedItem {
  /** Absolute http or https address, without its fragment; null when the feed gives none that can be read. */
  readonly url: string | null;
  /** What the feed knows it by; its address where it has no id. Null: neither. */
  readonly id: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** As the feed writes it. */
  readonly published: string | null;
  /** As the feed writes it: when the article was last changed. */
  readonly updated: string | null;
}
