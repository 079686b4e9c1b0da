import type { PageDocument } from "../page/node.ts";
import { articleNode, linkedNodes, type LinkedNode } from "./json-ld.ts";
import { metaTags, type MetaTags } from "./meta-tags.ts";

/** What the resolvers of a page's metadata look at. */
export interface PageSource {
  readonly document: PageDocument;
  readonly nodes: readonly LinkedNode[];
  /** The node of the article itself; null when the page has none. */
  readonly article: LinkedNode | null;
  readonly meta: MetaTags;
  readonly url: string | null;
}

/** Reads a page once for all resolvers. */
export function pageSource(document: PageDocument, url: string | null): PageSource {
  const nodes = linkedNodes(document);
  return { document, nodes, article: articleNode(nodes), meta: metaTags(document), url };
}
