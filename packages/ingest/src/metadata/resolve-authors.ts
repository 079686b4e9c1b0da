import { attribute, standsIn, textOf, type PageElement } from "../page/node.ts";
import { authorNames, type AuthorNames } from "./author-names.ts";
import { isNode, textValue, type LinkedNode } from "./json-ld.ts";
import { metaValues } from "./meta-tags.ts";
import type { PageSource } from "./page-source.ts";

const META = [
  "author",
  "article:author",
  "article:author_name",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "citation_author",
  "byl",
  "og:article:author",
  "twitter:data1",
];
const LONGEST_BYLINE = 200;
const BYLINE_CLASS =
  "[rel~='author'], [itemprop~='author'], [class~='byline' i], [class~='author' i], [class*='author-name' i], [class*='byline-name' i], [class*='byline' i], [class*='article-author' i], [class*='entry-author' i], [class*='post-author' i]";
const ELSEWHERE = "aside, nav, footer, [class*='related' i], [class*='comment' i], [class*='sidebar' i], [class*='bio' i]";

/** Finds the authors, and the agency where one is named among them: linked data, meta elements, bylines, then text that reads like one. */
export function resolveAuthors(page: PageSource, outlet: string | null): AuthorNames {
  let credit: string | null = null;
  for (const fields of [fromLinkedData(page), fromMeta(page), fromElements(page), fromText(page)]) {
    const names = authorNames(fields, outlet);
    credit ??= names.credit;
    if (names.authors.length > 0) return { authors: names.authors, credit };
  }
  return { authors: [], credit };
}

function fromLinkedData({ article, nodes }: PageSource): string[] {
  const listed = [article?.["author"], article?.["creator"]].find((value) => value !== undefined && value !== null);
  return [listed].flat().flatMap((author) => nameOf(author, nodes) ?? []);
}

function nameOf(author: unknown, nodes: readonly LinkedNode[]): string | null {
  if (!isNode(author)) return textValue(author);
  const own = textValue(author["name"]);
  if (own !== null) return own;
  // An author can be a reference to a node of its own.
  const id = author["@id"];
  return textValue(nodes.find((node) => id !== undefined && node["@id"] === id && node["name"] !== undefined)?.["name"]);
}

const fromMeta = ({ meta }: PageSource): string[] => {
  for (const name of META) {
    const values = metaValues(meta, [name]).filter((value) => !/^https?:/iu.test(value) && value.length <= LONGEST_BYLINE);
    // Libraries write the family name first.
    if (values.length > 0 && /^(?:dc|dcterms|citation)[._]/u.test(name))
      return values.map((value) => value.replace(/^(\S+), ([^,]+)$/u, "$2 $1"));
    if (values.length > 0 && (name !== "twitter:data1" || /^(?:by\s+)?\p{Lu}\p{L}+ \p{Lu}/u.test(values[0] ?? ""))) return values;
  }
  return [];
};

function fromElements({ document }: PageSource): string[] {
  const elements = [...document.querySelectorAll(BYLINE_CLASS)].filter((element) => !standsIn(element, ELSEWHERE));
  for (const element of elements) {
    const text = bylineOf(element);
    if (text !== null && authorNames([text], null).authors.length + Number(authorNames([text], null).credit !== null) > 0)
      return [text];
  }
  return [];
}

/** The names of a byline: those that it marks as names or links to, or else its text. */
function bylineOf(element: PageElement): string | null {
  const marked = [...element.querySelectorAll("[itemprop~='name'], [rel~='author'], a[href*='author' i]")];
  const text = attribute(element, "content") ?? (marked.length > 0 ? marked.map(textOf).join(", ") : textOf(element));
  return text !== "" && text.length <= LONGEST_BYLINE ? text : null;
}

/** “By Ann Lee”, “Posted by Ann Lee, 4 March”: a name in capitals right behind the word, and no sentence. */
const SAID =
  /^(?:(?:[Ww]ritten|[Pp]osted|[Rr]eported|[Ss]tory)\s+)?[Bb][Yy]\s+\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){1,3}(?:$|,|\s+and\s)(?!.*[.!?]$)/u;
const LONGEST_TEXT = 160;

/** The first part of a short text that reads like a byline, on pages that mark none. */
function fromText({ document }: PageSource): string[] {
  for (const element of document.querySelectorAll("p, span, div, li, td, small, em, i, b, font")) {
    const text = textOf(element);
    if (element.children.length > 3 || text.length > LONGEST_TEXT || standsIn(element, ELSEWHERE)) continue;
    const byline = text.split(/\s*[|•·]\s*/u).find((part) => SAID.test(part.trim()));
    if (byline !== undefined) return [byline.trim()];
  }
  return [];
}
