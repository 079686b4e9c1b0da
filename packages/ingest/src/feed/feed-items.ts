import type { parseFeed as parseAnyFeed } from "feedsmith";
import type { FeedItem } from "./feed.ts";
import { itemAddress } from "./item-address.ts";
import { plainLine } from "./plain-line.ts";

type AnyFeed = ReturnType<typeof parseAnyFeed<string>>;
type FeedOf<F extends AnyFeed["format"]> = Extract<AnyFeed, { format: F }>["feed"];
type ItemOf<T extends readonly unknown[] | undefined> = NonNullable<T>[number];
type Text = string | undefined;

/** What the formats say of an item, each in its own words, before it is made one. */
interface RawItem {
  readonly links: readonly Text[];
  readonly id: Text;
  readonly title: Text;
  readonly authors: readonly Text[];
  readonly published: Text;
  readonly updated: Text;
}

/** The items of a feed of any format, in its order. */
export function feedItems(parsed: AnyFeed, base: string): readonly FeedItem[] {
  return rawItems(parsed).map((raw) => itemOf(raw, base));
}

function rawItems({ format, feed }: AnyFeed): readonly RawItem[] {
  switch (format) {
    case "rss":
      return (feed.items ?? []).map(fromRss);
    case "rdf":
      return (feed.items ?? []).map(fromRdf);
    case "atom":
      return (feed.entries ?? []).map((entry) => fromAtom(entry, feed.authors));
    default:
      return (feed.items ?? []).map((item) => fromJson(item, feed.authors));
  }
}

function fromRss(item: ItemOf<FeedOf<"rss">["items"]>): RawItem {
  const { guid, dc, atom } = item;
  // A guid is an address unless it says that it is none (RSS 2.0).
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value;
  return {
    links: [item.link, ...links(atom?.links), permalink],
    id: guid?.value,
    title: item.title ?? dc?.titles?.[0],
    authors: [...(dc?.creators ?? []), ...(item.authors ?? []).map(({ name }) => name)],
    published: item.pubDate ?? dc?.dates?.[0] ?? atom?.published,
    updated: atom?.updated ?? item.dcterms?.modified?.[0],
  };
}

const fromRdf = (item: ItemOf<FeedOf<"rdf">["items"]>): RawItem => ({
  links: [item.link, item.rdf?.about],
  id: item.rdf?.about,
  title: item.title ?? item.dc?.titles?.[0],
  authors: item.dc?.creators ?? [],
  published: item.dc?.dates?.[0],
  updated: item.dcterms?.modified?.[0],
});

function fromAtom(entry: ItemOf<FeedOf<"atom">["entries"]>, feedAuthors: FeedOf<"atom">["authors"]): RawItem {
  return {
    links: [...links(entry.links), entry.content?.src],
    id: entry.id,
    title: entry.title?.value,
    authors: (entry.authors ?? feedAuthors ?? []).map(({ name }) => name),
    published: entry.published,
    updated: entry.updated,
  };
}

const fromJson = (item: ItemOf<FeedOf<"json">["items"]>, feedAuthors: FeedOf<"json">["authors"]): RawItem => ({
  // “external_url” is the page that a link blog writes about: another document than the item (JSON Feed 1.1).
  links: [item.url, item.id],
  id: item.id,
  title: item.title,
  authors: (item.authors ?? feedAuthors ?? []).map(({ name }) => name),
  published: item.date_published,
  updated: item.date_modified,
});

/** Addresses of the article among an entry's links: those without a relation, or “alternate” (RFC 4287, 4.2.7.2). */
function links(found: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined): Text[] {
  const own = (found ?? []).filter(({ rel }) => rel === undefined || rel === "alternate");
  const isPage = (type: Text): boolean => type === undefined || /html/iu.test(type);
  return own.toSorted((a, b) => Number(isPage(b.type)) - Number(isPage(a.type))).map(({ href }) => href);
}

function itemOf(raw: RawItem, base: string): FeedItem {
  // An id is an address only where it is written as one: “17” is not a path of the feed's.
  const url = raw.links
    .map((link) => (link === raw.id && !/^https?:/iu.test(link ?? "") ? null : itemAddress(link, base)))
    .find(Boolean);
  return {
    url: url ?? null,
    id: plainLine(raw.id) ?? url ?? null,
    title: plainLine(raw.title),
    authors: raw.authors.map(plainLine).filter((name) => name !== null),
    published: plainLine(raw.published),
    updated: plainLine(raw.updated),
  };
}
