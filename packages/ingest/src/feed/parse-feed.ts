import { UnreadableError } from "../errors.ts";
import type { Feed } from "./feed.ts";
import { feedItems } from "./feed-items.ts";
import { plainLine } from "./plain-line.ts";

/**
 * Reads a feed: RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom, JSON Feed.
 * @param base the address it was read from, which relative addresses start from
 * @throws UnreadableError “not-a-feed” for anything else, and for one that is broken.
 */
export async function parseFeed(text: string, base: string): Promise<Feed> {
  if (!/\S/u.test(text)) throw new UnreadableError("empty", "there is nothing in it");
  const { parseFeed: parseAny } = await import("feedsmith");
  try {
    const parsed = parseAny(text.replace(/^\uFEFF/u, ""));
    const { title } = parsed.feed;
    return { title: plainLine(typeof title === "object" ? title.value : title), items: feedItems(parsed, base) };
  } catch (error) {
    throw notAFeed(text, error);
  }
}

function notAFeed(text: string, cause: unknown): UnreadableError {
  const start = text.slice(0, 2000);
  const message = /<(?:rss|feed|rdf:RDF)\b/iu.test(start)
    ? "this begins like a feed, but it is broken"
    : /<!doctype\s+html|<html\b/iu.test(start)
      ? "this is a web page, not a feed"
      : "this is no feed: neither RSS, Atom nor JSON Feed";
  return new UnreadableError("not-a-feed", message, { cause });
}
