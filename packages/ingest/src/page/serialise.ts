import type { TextBlock } from "../text/block.ts";
import { BlockWriter } from "../text/block-writer.ts";
import { isElement, isTextNode, textOf, type PageElement, type PageNode } from "./node.ts";
import { isHidden } from "./hidden.ts";

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const DROPPED = names(`
  SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED CANVAS VIDEO AUDIO PICTURE IMG MAP INPUT SELECT TEXTAREA BUTTON NAV ASIDE DIALOG
  HEAD TITLE LINK META DATALIST PROGRESS METER`);
const BLOCKS = names(`
  ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN
  OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD CAPTION TR UL`);
/** What a figure may hold beside its picture that is text of the article. */
const IN_FIGURE = "figcaption, blockquote, table, pre";
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:captions?|cutline|wp-caption-text|(?:image|photo|picture)-(?:credit|description|legend))(?:$|[\s_-])/iu;
const LONGEST_CAPTION = 800;
/** A form that holds most of the text is the frame of an old page, not a form to fill in. */
const FORM_SHARE = 0.4;

interface State {
  readonly writer: BlockWriter;
  readonly length: number;
  readonly linked: boolean;
  readonly preformatted: boolean;
  readonly kind: TextBlock["kind"];
}

/** Writes out an element as blocks of text: what a reader of the page sees of it, without media and controls. */
export function serialise(root: PageElement): readonly TextBlock[] {
  const writer = new BlockWriter();
  const length = (root.textContent ?? "").length;
  walkChildren(root, { writer, length, linked: false, preformatted: false, kind: null });
  return writer.blocks();
}

function walkChildren(parent: PageNode, state: State): void {
  for (const node of parent.childNodes) walk(node, state);
}

function walk(node: PageNode, state: State): void {
  if (isTextNode(node)) state.writer.write(node.textContent ?? "", state);
  else if (isElement(node) && !isDropped(node, state)) walkElement(node, state);
}

function isDropped(element: PageElement, { length }: State): boolean {
  const name = element.tagName.toUpperCase();
  if (DROPPED.has(name) || isHidden(element)) return true;
  if (name === "FORM") return (element.textContent ?? "").length < FORM_SHARE * length;
  // The number of a footnote, not a word of the text.
  return name === "SUP" && element.querySelector("a[href^='#']") !== null;
}

function walkElement(element: PageElement, outer: State): void {
  const name = element.tagName.toUpperCase();
  const { writer } = outer;
  const state: State = {
    ...outer,
    linked: outer.linked || name === "A",
    preformatted: outer.preformatted || name === "PRE",
  };
  if (name === "BR") writer.breakLine(state.kind);
  else if (name === "FIGURE") walkFigure(element, state);
  else if (name === "TIME" && isStamp(element)) walkBlock(element, state, "dateline");
  else if (isCaption(element, name)) walkBlock(element, state, "caption");
  else if (name === "TD" || name === "TH") walkCell(element, state);
  else if (BLOCKS.has(name) || isShownAsBlock(element)) walkBlock(element, state, null);
  else walkChildren(element, state);
}

function walkBlock(element: PageElement, state: State, kind: TextBlock["kind"]): void {
  const inner = { ...state, kind: kind ?? state.kind };
  state.writer.end(state.kind);
  walkChildren(element, inner);
  state.writer.end(inner.kind);
}

function walkFigure(figure: PageElement, state: State): void {
  state.writer.end(state.kind);
  for (const part of figure.querySelectorAll(IN_FIGURE)) {
    const nested = part.parentElement?.closest(IN_FIGURE);
    if (!nested || !figure.contains(nested)) walk(part, state);
  }
  state.writer.end(state.kind);
}

function isCaption(element: PageElement, name: string): boolean {
  if (name === "FIGCAPTION") return true;
  if (!CAPTION_CLASS.test(element.getAttribute("class") ?? "")) return false;
  // The same word names the box around a picture and its caption; only the innermost is the caption.
  return textOf(element).length <= LONGEST_CAPTION && !element.querySelector("p + p, h2, h3, [class*='caption']");
}

const CLOCK = /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?$/iu;
/** The hour above an entry of a live blog: a clock that stands in no sentence. */
const isStamp = (element: PageElement): boolean =>
  CLOCK.test(textOf(element).trim()) &&
  [...(element.parentElement?.childNodes ?? [])].every((node) => !isTextNode(node) || (node.textContent ?? "").trim() === "");

/** A cell of figures stays on the line of its row; one that is laid out itself has blocks of its own. */
function walkCell(cell: PageElement, state: State): void {
  const isLayout = [...cell.children].some((child) => BLOCKS.has(child.tagName.toUpperCase()));
  if (isLayout) {
    walkBlock(cell, state, null);
  } else {
    walkChildren(cell, state);
    state.writer.breakCell();
  }
}

const isShownAsBlock = (element: PageElement): boolean =>
  /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table)/iu.test(element.getAttribute("style") ?? "");
