import { isElement, type PageElement, type PageNode } from "./node.ts";

/** How deep a page may nest its elements: browsers stop here too. */
const DEEPEST = 512;
/** Elements whose content is no text of the page. */
const OPAQUE: ReadonlySet<string> = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE"]);

/**
 * Lays out flat what a page nests deeper than browsers do (a tag left open in every line of a long page), because
 * looking at every level from every level takes time in its square.
 */
export function limitDepth(root: PageElement): void {
  const waiting: [element: PageElement, depth: number][] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [element, depth] = next;
    if (depth === DEEPEST) flatten(element);
    else for (const child of element.children) waiting.push([child, depth + 1]);
  }
}

/** Puts all nodes below an element directly into it, in page order; elements stay as empty marks of where they began. */
function flatten(element: PageElement): void {
  const flat: PageNode[] = [];
  const waiting = Array.from(element.childNodes).toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) flat.push(node);
    else if (!OPAQUE.has(node.tagName)) {
      flat.push(element.ownerDocument.createElement(node.tagName));
      for (const child of Array.from(node.childNodes).toReversed()) waiting.push(child);
    }
  }
  element.textContent = "";
  for (const node of flat) element.append(node);
}
