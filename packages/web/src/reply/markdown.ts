import MarkdownIt, { type Token } from "markdown-it";

/** Of links that others wrote: no credit by search engines, and nothing told of where one came from. */
export const REL = "nofollow ugc noreferrer";

/** Markdown as replies may have it: no HTML, no pictures, no headings; links to http and https alone. */
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: true }).disable([
  "html_block",
  "html_inline",
  "heading",
  "lheading",
  "image",
  "reference",
  "table",
]);
markdown.validateLink = (link) => /^https?:\/\//iu.test(link) && URL.canParse(link);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.renderer.rules["link_open"] = (tokens, index, options, _, renderer) => {
  tokens[index]!.attrSet("rel", REL);
  return renderer.renderToken(tokens, index, options);
};

/** What a text consists of, for who draws it. */
export const markdownTokens = (text: string): readonly Token[] => markdown.parse(text, {});

/** A text as HTML that is safe by its making. */
export const markdownHtml = (text: string): string => markdown.render(text);
