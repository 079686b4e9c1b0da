import { Readability } from "@mozilla/readability";
import { decodeHTML } from "entities";
import { articleNode, linkedNodes, textValue } from "../metadata/json-ld.ts";
import type { TextBlock } from "../text/block.ts";
import { isElement, type PageDocument, type PageNode } from "./node.ts";
import { parsePage } from "./parse-page.ts";
import { serialise } from "./serialise.ts";

/** Characters from which Readability takes its first, strictest attempt; short agency reports have no more. */
const SHORT = 250;
/** Larger pages are not scored element by element, only asked for the elements that mark an article. */
const MOST_ELEMENTS = 50_000;
/** Another reading of the page is taken when it has so many times the prose that Readability found. */
const MUCH_MORE = 1.8;

const CONTAINERS = [
  "[itemprop~='articleBody']",
  "[property~='articleBody']",
  "article [class*='body' i]",
  "[class*='article-body' i], [class*='articlebody' i], [class*='story-body' i], [class*='entry-content' i], [class*='post-content' i], [class*='article-content' i], [id*='article-body' i]",
  "article",
  "[role='main']",
  "main",
];

/**
 * Chooses the blocks of a page's article: what Readability finds, unless the elements that mark an article, or the
 * page's linked data, hold much more prose; the whole page where neither holds any.
 * @param document the page; it is taken apart.
 * @param html the same page, for when it has to be looked at again as a whole.
 */
export function chooseArticle(document: PageDocument, html: string): readonly TextBlock[] {
  const marked = longest(markedArticles(document));
  const found = readable(document);
  const best = worthOf(marked) > MUCH_MORE * Math.max(worthOf(found), 0) ? marked : found;
  return proseOf(best) > 0 ? best : serialise(parsePage(html).body);
}

function readable(document: PageDocument): readonly TextBlock[] {
  try {
    const options = {
      charThreshold: SHORT,
      keepClasses: true,
      disableJSONLD: true,
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node: PageNode) => node,
    };
    const content = new Readability(document, options).parse()?.content;
    return content && isElement(content) ? serialise(content) : [];
  } catch {
    // It gives up on a page that is too large, and fails on some that are broken; the marked elements are left.
    return [];
  }
}

function* markedArticles(document: PageDocument): Generator<readonly TextBlock[]> {
  for (const selector of CONTAINERS) {
    const outermost = [...document.querySelectorAll(selector)].filter((element) => !element.parentElement?.closest(selector));
    // A page of several articles (a live blog, a list) is one text only when one element holds them all.
    if (outermost.length <= 3) for (const element of outermost) yield serialise(element);
  }
  const body = textValue(articleNode(linkedNodes(document))?.["articleBody"]);
  if (body !== null) yield paragraphsOf(body);
}

/** The paragraphs of a text without elements; one line where linked data leaves no line ends. */
const paragraphsOf = (text: string): TextBlock[] =>
  decodeHTML(text)
    .split(/\s*\n\s*/u)
    .filter(Boolean)
    .map((line) => ({ text: line.replace(/\s+/gu, " "), kind: null }));

/** The candidate with the most prose, for which its menus and labels count against it; of two alike, the first. */
function longest(candidates: Iterable<readonly TextBlock[]>): readonly TextBlock[] {
  let best: readonly TextBlock[] = [];
  let most = 0;
  for (const blocks of candidates) {
    const worth = worthOf(blocks);
    if (worth <= 1.1 * most) continue;
    best = blocks;
    most = worth;
  }
  return best;
}

function worthOf(blocks: readonly TextBlock[]): number {
  const prose = proseOf(blocks);
  const words = blocks.reduce((sum, { text, kind }) => sum + (kind === null ? text.split(/\s+/u).length : 0), 0);
  return prose - (words - prose) / 2;
}

const PROSE = /[.!?…。！？]["”’'»)\]」』]*$/u;
/** Scripts that are written without spaces between words; two of their letters count as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** How many words of the blocks stand in paragraphs that read like prose. */
export function proseOf(blocks: readonly TextBlock[]): number {
  let words = 0;
  for (const { text, kind } of blocks) {
    const count = text.split(/\s+/u).length + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2);
    if (kind === null && count >= 8 && (PROSE.test(text) || count >= 40)) words += count;
  }
  return words;
}
