import type { PageSource } from "./page-source.ts";
import { resolveAddress } from "./resolve-address.ts";
import { resolveAuthors } from "./resolve-authors.ts";
import { resolveCredit } from "./resolve-credit.ts";
import { resolveDate } from "./resolve-date.ts";
import { resolveLanguage } from "./resolve-language.ts";
import { resolveOutlet } from "./resolve-outlet.ts";
import { resolveTitle } from "./resolve-title.ts";

/** What a page says of its article; null is “not said”. */
export interface PageMetadata {
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly credit: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly language: string | null;
}

/** Reads what a page says of its article. */
export function pageMetadata(page: PageSource): PageMetadata {
  const outlet = resolveOutlet(page);
  const { authors, credit } = resolveAuthors(page, outlet);
  return {
    title: resolveTitle(page, outlet),
    url: resolveAddress(page),
    outlet,
    credit: credit ?? resolveCredit(page, outlet),
    authors,
    published: resolveDate(page)?.value ?? null,
    language: resolveLanguage(page),
  };
}
