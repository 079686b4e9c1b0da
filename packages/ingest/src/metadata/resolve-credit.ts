import { textOf } from "../page/node.ts";
import { isAgency } from "./agencies.ts";
import { textValue } from "./json-ld.ts";
import { metaValues } from "./meta-tags.ts";
import { plainName } from "./title-suffix.ts";
import type { PageSource } from "./page-source.ts";

/** Names that credit somebody for sure, and names that sites use for other things too, whose value has to be an agency. */
const META = ["syndication-source", "original-source", "article:source"];
const META_AGENCY = ["news_source", "agency", "dc.source", "dcterms.source", "source", "copyright"];
const SOURCE_CLASS =
  "[class~='source' i], [class*='article-source' i], [class*='news-source' i], [class*='agency' i], [class*='post-source' i], [itemprop~='sourceOrganization']";
const LABEL = /^(?:(?:news\s+)?source|agency|via|from|by|credit)s?\s*[:–—-]?\s+/iu;
const LONGEST = 60;

/** Finds the agency or outlet that the page credits its text to, other than its own outlet. */
export function resolveCredit(page: PageSource, outlet: string | null): string | null {
  return [...fromLinkedData(page), ...fromMeta(page), ...fromElements(page)].find((name) => isOther(name, outlet)) ?? null;
}

const isOther = (name: string, outlet: string | null): boolean =>
  name !== "" && name.length <= LONGEST && !/^(?:https?:|www\.)/iu.test(name) && plainName(name) !== plainName(outlet ?? "");

function fromLinkedData({ article }: PageSource): string[] {
  return ["sourceOrganization", "provider", "creditText"].map((key) => textValue(article?.[key])).filter((name) => name !== null);
}

const fromMeta = ({ meta }: PageSource): string[] => [
  ...META.flatMap((name) => metaValues(meta, [name])),
  ...META_AGENCY.flatMap((name) => metaValues(meta, [name])).filter(isAgency),
];

/** A class named “source” is often that of a picture, so that what stands there has to be an agency. */
function fromElements({ document }: PageSource): string[] {
  const elements = [...document.querySelectorAll(SOURCE_CLASS)].filter(
    (element) => element.closest("figure, aside, nav, footer") === null,
  );
  return elements.map((element) => textOf(element).replace(LABEL, "")).filter((name) => name !== "" && isAgency(name));
}
