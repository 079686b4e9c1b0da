import type { PageElement } from "./node.ts";

const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|screen-reader-text|screen-reader-only|visually-?hidden|visuallyhidden|hidden|d-none|is-hidden|print-only|element-invisible)(?:\s|$)/iu;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Whether a page hides an element from its readers, as far as the page itself says so. */
export function isHidden(element: PageElement): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  return HIDDEN_STYLE.test(element.getAttribute("style") ?? "") || HIDDEN_CLASS.test(element.getAttribute("class") ?? "");
}
