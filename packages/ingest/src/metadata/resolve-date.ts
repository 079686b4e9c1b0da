import { attribute, standsIn, textOf, type PageDocument, type PageElement } from "../page/node.ts";
import { textValue } from "./json-ld.ts";
import { metaValues } from "./meta-tags.ts";
import type { PageSource } from "./page-source.ts";
import { readDate } from "./read-date.ts";
import { resolveAddress } from "./resolve-address.ts";

/** A date of publication, as it was found. */
export interface FoundDate {
  /** ISO 8601, as `readDate` gives it. */
  readonly value: string;
  /** The words that the page gives it in. */
  readonly raw: string;
  readonly place: "json-ld" | "meta" | "itemprop" | "time" | "class" | "text" | "address";
}

/** Names of meta elements that give the date of publication; none that gives a date of change or of the event. */
const META = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "originalpublicationdate",
  "article_date_original",
  "bt:pubdate",
  "rnews:datepublished",
  "dcterms.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date.issued",
  "dc.date.created",
  "dc.date",
  "dc:date",
  "citation_publication_date",
  "citation_date",
  "publishdate",
  "publish-date",
  "publish_date",
  "published-date",
  "publication_date",
  "publicationdate",
  "pubdate",
  "pub_date",
  "date.published",
  "created_time",
  "date",
];

/** Words in a class, an id or a text that make a date one of change. */
const CHANGED = /updat|modif|revis|chang|last-?edit/iu;
/** Places of a page whose dates are those of other texts. */
const ELSEWHERE =
  "aside, nav, footer, [class*='related' i], [class*='comment' i], [class*='sidebar' i], [class*='recommend' i], [id*='comment' i], [class*='popular' i]";
const DATE_CLASS =
  "[class*='publish' i], [class*='pubdate' i], [class*='pub-date' i], [class*='post-date' i], [class*='entry-date' i], [class*='article-date' i], [class*='date' i], [class*='dateline' i], [class*='timestamp' i], [class*='time-stamp' i], [class*='posted' i], [class*='byline' i], [class*='meta' i]";
const LONGEST_DATE_TEXT = 160;
const SAID = /(?:published|posted|first published|issued|released)\s*(?:on|at|:)?\s*/iu;

/**
 * Finds the date of publication: linked data, then meta elements, itemprop, `<time>`, class names, visible text, and the
 * address at last. A date of change is never taken for it.
 */
export function resolveDate(page: PageSource): FoundDate | null {
  return (
    fromLinkedData(page) ??
    fromMeta(page) ??
    fromItemprop(page) ??
    fromTime(page) ??
    fromClass(page) ??
    fromText(page) ??
    fromAddress(page)
  );
}

function found(raw: string | null | undefined, place: FoundDate["place"]): FoundDate | null {
  const value = raw ? readDate(raw) : null;
  return raw && value ? { value, raw: raw.trim(), place } : null;
}

function first(candidates: Iterable<string | null>, place: FoundDate["place"]): FoundDate | null {
  for (const raw of candidates) {
    const date = found(raw, place);
    if (date) return date;
  }
  return null;
}

function fromLinkedData({ article, nodes }: PageSource): FoundDate | null {
  const keys = ["datePublished", "dateCreated", "uploadDate"];
  const own = first(
    keys.map((key) => textValue(article?.[key])),
    "json-ld",
  );
  // A page without an article node may still date itself.
  return own ?? first(article ? [] : nodes.map((node) => textValue(node["datePublished"])), "json-ld");
}

const fromMeta = ({ meta }: PageSource): FoundDate | null =>
  first(
    META.flatMap((name) => metaValues(meta, [name])),
    "meta",
  );

const dateOf = (element: PageElement): string | null =>
  attribute(element, "content") ?? attribute(element, "datetime") ?? attribute(element, "title") ?? textOf(element);

const isElsewhere = (element: PageElement): boolean => standsIn(element, ELSEWHERE);

function fromItemprop({ document }: PageSource): FoundDate | null {
  const elements = [
    ...document.querySelectorAll("[itemprop~='datePublished'], [itemprop~='dateCreated'], [property~='datePublished']"),
  ];
  return first(elements.filter((element) => !isElsewhere(element)).map(dateOf), "itemprop");
}

function fromTime({ document }: PageSource): FoundDate | null {
  const elements = [...document.querySelectorAll("time")].filter((element) => !isElsewhere(element) && !isChange(element));
  const marked = elements.filter(
    (element) => element.hasAttribute("pubdate") || /publish|entry-date/iu.test(element.getAttribute("class") ?? ""),
  );
  return first(
    [...marked, ...elements].map((element) => attribute(element, "datetime") ?? textOf(element)),
    "time",
  );
}

/** Whether an element, or the words in front of it, say that it is a date of change. */
function isChange(element: PageElement): boolean {
  const own = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("id") ?? ""}`;
  const parent = element.parentElement;
  const before = parent && textOf(parent).length < LONGEST_DATE_TEXT ? (textOf(parent).split(textOf(element))[0] ?? "") : "";
  return CHANGED.test(own) || (CHANGED.test(before.slice(-30)) && !/publish/iu.test(before.slice(-15)));
}

function fromClass({ document }: PageSource): FoundDate | null {
  const elements = [...document.querySelectorAll(DATE_CLASS)].filter((element) => !isElsewhere(element) && !isChange(element));
  const texts = elements
    .map((element) => attribute(element, "content") ?? textOf(element))
    .filter((text) => text.length <= LONGEST_DATE_TEXT);
  return first(
    [...texts.filter((text) => SAID.test(text)).map(behindSaid), ...texts.filter((text) => !CHANGED.test(text))],
    "class",
  );
}

/** The part of a text behind “Published”, so that “Updated … Published …” gives the right one. */
const behindSaid = (text: string): string => text.slice(text.search(SAID)).replace(SAID, "");

const fromText = ({ document }: PageSource): FoundDate | null => first(saidDates(document), "text");

/** What stands behind “Published” in the short texts of a page. */
function* saidDates(document: PageDocument): Generator<string> {
  for (const element of document.querySelectorAll("p, span, div, li, td, small, em, i, b, font")) {
    if (element.children.length > 3) continue;
    const text = textOf(element);
    if (text.length <= LONGEST_DATE_TEXT && SAID.test(text) && !isElsewhere(element)) yield behindSaid(text).slice(0, 60);
  }
}

const IN_ADDRESS = /\/((?:19|20)\d\d)[/-](?:[a-z]{2,20}\/)?(0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|$)/iu;

function fromAddress(page: PageSource): FoundDate | null {
  const [, year, month, day] = IN_ADDRESS.exec(resolveAddress(page) ?? "") ?? [];
  return found(year && `${year}-${month}-${day}`, "address");
}
