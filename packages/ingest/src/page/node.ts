/// <reference lib="dom" />

export type PageDocument = Document;
export type PageElement = Element;
export type PageNode = Node;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isTextNode = (node: PageNode): boolean => node.nodeType === 3;

/** The value of an attribute without white space at its ends; null when it is missing or empty. */
export function attribute(element: PageElement, name: string): string | null {
  const value = element.getAttribute(name)?.trim();
  return value === undefined || value === "" ? null : value;
}

/** The text of an element on one line. */
export const textOf = (element: PageElement): string => (element.textContent ?? "").replace(/\s+/gu, " ").trim();

/**
 * Whether an element stands in a part of the page that is about something else, as a selector tells these parts. A
 * class of the whole page (“has-comments”) says nothing of its parts.
 */
export function standsIn(element: PageElement, selector: string): boolean {
  const box = element.closest(selector);
  return box !== null && !/^(?:HTML|BODY|MAIN|ARTICLE)$/u.test(box.tagName);
}
