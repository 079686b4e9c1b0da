import { attribute, textOf } from "../page/node.ts";
import { isNode, textValue, typesOf } from "./json-ld.ts";
import { metaValues } from "./meta-tags.ts";
import type { PageSource } from "./page-source.ts";
import { titleSuffix } from "./title-suffix.ts";

/** Finds the publisher: the site's own name, its linked data, itemprop, or what the page's title ends with if the address agrees. */
export function resolveOutlet(page: PageSource): string | null {
  return fromMeta(page) ?? fromLinkedData(page) ?? fromItemprop(page) ?? fromTitle(page);
}

const isName = (text: string | null | undefined): text is string =>
  !!text && text.length <= 80 && !/^(?:https?:|www\.|@)/iu.test(text);

function fromMeta({ meta }: PageSource): string | null {
  const names = [
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "publisher",
    "apple-mobile-web-app-title",
  ];
  return names.map((name) => metaValues(meta, [name])[0]).find(isName) ?? null;
}

function fromLinkedData({ article, nodes }: PageSource): string | null {
  const own = textValue(article?.["publisher"]);
  if (isName(own)) return own;
  // A publisher can be a reference to a node of its own.
  const publisher = article?.["publisher"];
  const id = isNode(publisher) ? publisher["@id"] : undefined;
  const referred = id === undefined ? undefined : nodes.find((node) => node["@id"] === id && node["name"] !== undefined);
  const site = nodes.find((node) => typesOf(node).some((type) => /^(?:WebSite|NewsMediaOrganization)$/u.test(type)));
  return [textValue(referred?.["name"]), textValue(site?.["name"])].find(isName) ?? null;
}

function fromItemprop({ document }: PageSource): string | null {
  const element = document.querySelector("[itemprop~='publisher'] [itemprop~='name'], [itemprop~='publisher']:not(:has(*))");
  const name = element && (attribute(element, "content") ?? textOf(element));
  return isName(name) ? name : null;
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z\d]/gu, "")
    // In an address there is no space behind it; a name that begins so of itself does on both sides.
    .replace(/^the/u, "");

function fromTitle({ document, url }: PageSource): string | null {
  const title = document.querySelector("title")?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
  const suffix = titleSuffix(title);
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, "") : "";
  return suffix !== null && host !== "" && letters(host.replace(/\.\w+(?:\.\w\w)?$/u, "")) === letters(suffix) ? suffix : null;
}
