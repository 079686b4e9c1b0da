import type { FeedItem } from "../feed/feed.ts";

/** What an item is known by from one visit to the next; never the name of something that every object has. */
export const itemKey = ({ id, url, title }: FeedItem): string =>
  id !== null ? `id ${id}` : url !== null ? `url ${url}` : `title ${title ?? ""}`;
