import { authorNames } from "../metadata/author-names.ts";
import { readDate } from "../metadata/read-date.ts";
import type { FeedItem } from "../feed/feed.ts";
import type { PoliteWeb } from "../polite/polite-web.ts";
import type { Claim } from "../provenance.ts";
import type { LoadedDocument } from "../loaded-document.ts";
import { readBytes } from "../read-bytes.ts";

/**
 * Fetches the page of an item and takes its article out. The item's date and authors stand in where the page says
 * nothing of them; all that the item says is kept.
 * @throws UnreadableError
 */
export async function readArticle(web: PoliteWeb, url: string, item: FeedItem): Promise<LoadedDocument> {
  const page = await web.get(url);
  const { bytes, contentType } = page;
  const document = await readBytes({ bytes, name: new URL(page.url).pathname, contentType, url: page.url });
  return withItem(document, item);
}

/** The document with what a feed says of it. */
function withItem(document: LoadedDocument, item: FeedItem): LoadedDocument {
  const published = item.published === null ? null : readDate(item.published);
  const hasAuthors = (document.authors ?? []).length > 0;
  return {
    ...document,
    published: document.published ?? published,
    authors: hasAuthors ? document.authors : authorNames(item.authors, document.outlet ?? null).authors,
    provenance: [...document.provenance, ...claims(item, published)],
  };
}

function claims({ url, title, authors, published: raw }: FeedItem, published: string | null): Claim[] {
  const claim = (field: Claim["field"], value: string | null, said: string): Claim => ({
    field,
    value,
    raw: said,
    place: "feed-item",
    certain: value !== null,
  });
  return [
    ...(url === null ? [] : [claim("url", url, url)]),
    ...(title === null ? [] : [claim("title", title, title)]),
    ...authors.map((author) => claim("author", author, author)),
    ...(raw === null ? [] : [claim("published", published, raw)]),
  ];
}
