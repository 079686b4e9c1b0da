import { decodeHTML } from "entities";
import { textOf } from "../page/node.ts";
import { textValue } from "./json-ld.ts";
import { metaValues } from "./meta-tags.ts";
import type { PageSource } from "./page-source.ts";
import { withoutOutlet, withoutSuffix } from "./title-suffix.ts";

const FEWEST_LETTERS = 3;
const LONGEST = 300;
/** Words that two titles share, of the shorter one, to be one title in two wordings. */
const SAME_SHARE = 0.5;

/**
 * Finds the headline as the page shows it: its first-level heading where the page's own metadata says something like
 * it, or else what the metadata says, without the outlet's name.
 */
export function resolveTitle(page: PageSource, outlet: string | null): string | null {
  const host = page.url && URL.canParse(page.url) ? new URL(page.url).hostname : null;
  const clean = (raw: string | null | undefined): string | null => {
    const text = decodeHTML(raw ?? "")
      .replace(/\s+/gu, " ")
      .trim();
    const title = withoutOutlet(text, outlet, host).trim();
    return (title.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= FEWEST_LETTERS && title.length <= LONGEST ? title : null;
  };
  const said = [
    textValue(page.article?.["headline"]),
    metaValues(page.meta, ["og:title", "twitter:title", "parsely-title", "dc.title", "citation_title"])[0],
    textValue(page.article?.["name"]),
  ]
    .map(clean)
    .filter((title) => title !== null);
  const tag = clean(page.document.querySelector("title")?.textContent);
  const shown = headings(page)
    .map(clean)
    .filter((title) => title !== null);
  const confirmed = shown.find((heading) => [...said, tag].some((title) => title !== null && isLike(heading, title)));
  const only = shown.length === 1 ? shown[0] : undefined;
  return confirmed ?? said[0] ?? only ?? (tag === null ? null : withoutSuffix(tag));
}

function headings({ document }: PageSource): string[] {
  const elements = [...document.querySelectorAll("[itemprop~='headline'], h1")].filter(
    (element) => element.closest("aside, nav, footer") === null,
  );
  return elements.map(textOf);
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

function isLike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return first.size > 1 && shared >= SAME_SHARE * Math.min(first.size, second.size) && shared >= 2;
}
