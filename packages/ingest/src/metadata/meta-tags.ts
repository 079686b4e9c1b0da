import { attribute, type PageDocument } from "../page/node.ts";

/** The meta elements of a page: contents by name, property or itemprop, in lower case, in page order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Collects the meta elements of a page. */
export function metaTags(document: PageDocument): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const content = attribute(element, "content");
    if (content === null) continue;
    for (const kind of ["property", "name", "itemprop"]) {
      const name = attribute(element, kind)?.toLowerCase();
      if (name === undefined) continue;
      const known = tags.get(name);
      if (known) known.push(content);
      else tags.set(name, [content]);
    }
  }
  return tags;
}

/** The contents of the first of these names that a page has. */
export function metaValues(tags: MetaTags, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = tags.get(name);
    if (values) return values;
  }
  return [];
}
