import type { DocumentInput } from "@hearsay/core";
import { UnreadableError } from "../errors.ts";
import { pageMetadata, type PageMetadata } from "../metadata/page-metadata.ts";
import { pageSource, type PageSource } from "../metadata/page-source.ts";
import { compose, sameWords, withHeadline, type TextBlock } from "../text/block.ts";
import { chooseArticle, proseOf } from "./choose-article.ts";
import { parsePage } from "./parse-page.ts";

export interface ParseHtmlOptions {
  /** The address that the page was read from. */
  readonly url?: string | null;
}

/** Words of prose that a page needs to hold an article; fewer where it says itself that it is one. */
const FEWEST_WORDS = 40;
const FEWEST_WORDS_SAID = 12;

/**
 * Reads the article of a web page: its text, block by block, with the headline in front, and what the page says of
 * title, authors, agency, outlet and date.
 * @throws UnreadableError “no-article”, “empty” or “unsupported-format”.
 */
export function parseHtml(html: string, { url = null }: ParseHtmlOptions = {}): DocumentInput {
  if (!/[\p{L}\p{N}]/u.test(html)) throw new UnreadableError("empty", "there is no text in it");
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:rss|feed|rdf:RDF)\b/iu.test(html)) {
    throw new UnreadableError("unsupported-format", "this is a feed, not an article");
  }
  const page = pageSource(parsePage(html), url);
  const metadata = pageMetadata(page);
  const said = saysArticle(page);
  const blocks = chooseArticle(page.document, html);
  if (proseOf(blocks.filter((block) => !isConsent(block))) < (said ? FEWEST_WORDS_SAID : FEWEST_WORDS)) {
    throw new UnreadableError("no-article", "the page holds no article that can be told from the rest of it");
  }
  return { ...compose(withHeadline(markBylines(blocks, metadata), metadata.title)), ...metadata };
}

/** What a page says that asks to be let through; not how an article about cookies is written. */
const CONSENT =
  /^(?:we(?: and our| use| value|['’]d| would)|by (?:clicking|using|continuing|accepting)|you (?:can|may)|this (?:web)?site|our (?:web)?site|to give you|your (?:privacy|consent)|please).*\b(?:cookies?|consent|personal (?:data|information)|privacy policy|javascript|verify|human|robot)\b/isu;

const isConsent = ({ text }: TextBlock): boolean => CONSENT.test(text);

/** Whether a page says of itself that it is an article. */
function saysArticle({ article, meta, document }: PageSource): boolean {
  return (
    article !== null ||
    meta.get("og:type")?.[0] === "article" ||
    document.querySelectorAll("article, [itemprop~='articleBody']").length === 1
  );
}

/** Marks the line among the first that names the authors and nobody else. */
function markBylines(blocks: readonly TextBlock[], { authors }: PageMetadata): readonly TextBlock[] {
  const names = [authors.join(" and "), authors.join(", "), ...authors];
  return blocks.map((block, i) => {
    const isByline =
      i < 6 &&
      authors.length > 0 &&
      block.kind === null &&
      names.some((name) => sameWords(block.text.replace(/^by\s+/iu, ""), name));
    return isByline ? { text: block.text, kind: "byline" } : block;
  });
}
