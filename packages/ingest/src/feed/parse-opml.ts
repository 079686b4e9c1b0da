import { UnreadableError } from "../errors.ts";
import { itemAddress } from "./item-address.ts";

/** A feed that a list names. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string | null;
}

/** What an OPML list names, and the lines of it that hold no address that could be read. */
export interface FeedList {
  readonly feeds: readonly ListedFeed[];
  readonly skipped: readonly UnreadableError[];
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly type?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** Whether a text is an OPML list rather than a feed. */
export const looksLikeOpml = (text: string): boolean =>
  /^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*)*<opml\b/iu.test(text);

/**
 * Reads the feeds of an OPML list, in its order, each once.
 * @param base the address it was read from
 * @throws UnreadableError “not-a-feed” when the list is broken.
 */
export async function parseOpml(text: string, base: string): Promise<FeedList> {
  const { parseOpml: parse } = await import("feedsmith");
  const feeds = new Map<string, ListedFeed>();
  const skipped: UnreadableError[] = [];
  for (const outline of walk(outlinesOf(parse, text))) {
    const title = outline.title ?? outline.text ?? null;
    const url = itemAddress(outline.xmlUrl, base);
    if (url !== null && !feeds.has(url)) feeds.set(url, { url, title });
    else if (url === null && claimsFeed(outline))
      skipped.push(
        new UnreadableError("invalid-address", `the list has no valid address for ${JSON.stringify(title ?? "a feed")}`),
      );
  }
  return { feeds: [...feeds.values()], skipped };
}

function outlinesOf(
  parse: (text: string) => { readonly body?: { readonly outlines?: readonly Outline[] } },
  text: string,
): readonly Outline[] {
  try {
    return parse(text.replace(/^\uFEFF/u, "")).body?.outlines ?? [];
  } catch (error) {
    throw new UnreadableError("not-a-feed", "this begins like a list of feeds, but it is broken", { cause: error });
  }
}

const claimsFeed = ({ type, xmlUrl }: Outline): boolean => xmlUrl !== undefined || /^(?:rss|atom|feed)$/iu.test(type ?? "");

function* walk(outlines: readonly Outline[]): Generator<Outline> {
  for (const outline of outlines) {
    yield outline;
    yield* walk(outline.outlines ?? []);
  }
}
