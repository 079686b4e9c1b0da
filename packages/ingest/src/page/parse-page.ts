// The bundle for workers is one file, and loads in a quarter of the time of the hundred that it is made of.
import { parseHTML } from "linkedom/worker";
import { limitDepth } from "./limit-depth.ts";
import { isElement, type PageDocument, type PageElement, type PageNode } from "./node.ts";

const IN_HEAD: ReadonlySet<string> = new Set(["META", "TITLE", "LINK", "BASE", "STYLE"]);

/**
 * Parses a page. The parser takes what it is given; as a browser would, this adds the elements that a page may leave
 * out, puts what stands outside of head and body where it belongs, and limits how deep elements are nested.
 */
export function parsePage(html: string): PageDocument {
  const document = parseWhole(html);
  const { documentElement: root, head, body } = document;
  const outside = Array.from(root.childNodes).filter((node) => node !== head && node !== body);
  for (const node of outside) {
    if (isElement(node) && IN_HEAD.has(node.tagName)) head.append(node);
    else if (isSecondPart(node)) for (const child of Array.from(node.childNodes)) body.append(child);
    else body.append(node);
  }
  limitDepth(root);
  return document;
}

function parseWhole(html: string): PageDocument {
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : wrapped(html));
  // The tag that was found may be cut, or stand in a comment; then there is no element at all.
  return document.documentElement ? document : parseHTML(wrapped(html)).document;
}

const wrapped = (html: string): string => `<html><head></head><body>${html}</body></html>`;

const isSecondPart = (node: PageNode): node is PageElement => isElement(node) && /^(?:BODY|HEAD)$/u.test(node.tagName);
