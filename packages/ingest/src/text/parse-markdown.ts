import type { DocumentInput } from "@hearsay/core";
import MarkdownIt, { type Token } from "markdown-it";
import { UnreadableError } from "../errors.ts";
import { parsePage } from "../page/parse-page.ts";
import { serialise } from "../page/serialise.ts";
import { compose, withHeadline, type TextBlock } from "./block.ts";
import { BlockWriter } from "./block-writer.ts";
import { splitFrontMatter } from "./front-matter.ts";

/** CommonMark with tables; quotations and lists nested deeper than this by hand are a mistake. */
const markdown = new MarkdownIt("default", { html: true, maxNesting: 500 });

/**
 * Reads Markdown as the text that its reader sees: link texts without addresses, no images. Code is kept and marked as
 * boilerplate, so that it is not read as language. YAML front matter is metadata.
 * @throws UnreadableError “empty”.
 */
export function parseMarkdown(source: string): DocumentInput {
  const { matter, rest } = splitFrontMatter(source.replace(/^\uFEFF/u, ""));
  const tokens = markdown.parse(rest, {});
  const blocks = blocksOf(tokens);
  if (!blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new UnreadableError("empty", "there is no text in it");
  const title = matter?.title ?? firstHeading(tokens);
  return { ...compose(withHeadline(blocks, title)), ...matter, title };
}

/** The text of the first heading of the first level, or of any heading that the text starts with. */
function firstHeading(tokens: readonly Token[]): string | null {
  const open = tokens.findIndex(({ type, tag }, i) => type === "heading_open" && (tag === "h1" || i === 0));
  return open < 0 ? null : (inlineBlocks(tokens[open + 1])[0]?.text ?? null);
}

function blocksOf(tokens: readonly Token[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let row: string[] | null = null;
  for (const token of tokens) {
    if (token.type === "tr_open") {
      row = [];
    } else if (token.type === "tr_close") {
      if (row && row.length > 0) blocks.push({ text: row.join("\t"), kind: null });
      row = null;
    } else if (row) {
      row.push(...inlineBlocks(token).map(({ text }) => text));
    } else {
      for (const block of blocksOfToken(token)) blocks.push(block);
    }
  }
  return blocks;
}

function blocksOfToken(token: Token): readonly TextBlock[] {
  switch (token.type) {
    case "inline":
      return inlineBlocks(token);
    case "fence":
    case "code_block":
      return token.content.trim() === "" ? [] : [{ text: token.content.trim(), kind: "boilerplate" }];
    case "html_block":
      return serialise(parsePage(token.content).body);
    // The beginning or end of a paragraph, a list, a quotation: what stands between is a token of its own.
    default:
      return [];
  }
}

function inlineBlocks(inline: Token | undefined): readonly TextBlock[] {
  const writer = new BlockWriter();
  let linked = false;
  for (const { type, content } of inline?.children ?? []) {
    if (type === "text" || type === "code_inline") writer.write(content, { linked });
    else if (type === "softbreak") writer.write(" ");
    else if (type === "hardbreak" || (type === "html_inline" && /^<br\b/iu.test(content))) writer.breakLine();
    else if (type === "link_open") linked = true;
    else if (type === "link_close") linked = false;
  }
  return writer.blocks();
}
