import { attribute } from "../page/node.ts";
import { textValue } from "./json-ld.ts";
import { metaValues } from "./meta-tags.ts";
import type { PageSource } from "./page-source.ts";

/** The language that a page says it is in, as a BCP 47 tag; null when it says none, or none that exists. */
export function resolveLanguage({ document, article, meta }: PageSource): string | null {
  const said = [
    attribute(document.documentElement, "lang"),
    attribute(document.documentElement, "xml:lang"),
    textValue(article?.["inLanguage"]),
    metaValues(meta, ["og:locale", "content-language", "language", "dc.language"])[0],
  ];
  return said.map((tag) => canonicalTag(tag ?? "")).find((tag) => tag !== null) ?? null;
}

/** The canonical form of a language tag; null for a text that is none. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
