import type { Block } from "../../src/document/annotation/block.ts";
import type { Quotation } from "../../src/document/annotation/quotation.ts";
import type { Sentence } from "../../src/document/annotation/sentence.ts";
import type { Token } from "../../src/document/annotation/token.ts";
import type { TokenRange } from "../../src/document/annotation/token-range.ts";
import type { Word } from "../../src/document/annotation/word.ts";
import { span } from "../../src/document/span.ts";
import { pairMarks } from "../../src/segmentation/pair-marks.ts";

/** A document made by hand: its text and the layers that grammar gives. */
export interface HandMade {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly quotations: readonly Quotation[];
}

/**
 * Builds a document from sentences of `form/UPOS/XPOS/head/relation` (a lemma may follow the form after `|`; heads
 * count from 1, 0 is the root), tokens joined by spaces. A sentence that starts with “¶ ” opens a paragraph.
 */
export function document(...lines: readonly string[]): HandMade {
  const parts = { text: "", tokens: [] as Token[], sentences: [] as Sentence[], blocks: [] as Block[], words: [] as Word[] };
  for (const [s, line] of lines.entries()) addSentence(parts, s, line);
  const quotations = parts.blocks
    .flatMap((block) => pairMarks(parts.text, block.span))
    .map((pair, index) => ({ index, span: pair.span, continues: false, closed: pair.closed, within: pair.within }));
  return { ...parts, quotations };
}

function addSentence(
  parts: { text: string; tokens: Token[]; sentences: Sentence[]; blocks: Block[]; words: Word[] },
  index: number,
  line: string,
): void {
  const opens = index === 0 || line.startsWith("¶ ");
  if (parts.text !== "") parts.text += opens ? "\n\n" : " ";
  const start = parts.text.length;
  const base = parts.tokens.length;
  const fields = line
    .replace(/^¶ /u, "")
    .trim()
    .split(/\s+/u)
    .map((part) => part.split("/"));
  fields.forEach(([form], i) => {
    const [text] = form!.split("|");
    if (i > 0) parts.text += " ";
    const at = parts.text.length;
    parts.text += text!;
    parts.tokens.push({ index: base + i, span: span(at, parts.text.length), text: text!, sentence: index });
  });
  const whole = span(start, parts.text.length);
  if (opens) parts.blocks.push({ span: whole, kind: "body", rule: "test" });
  else parts.blocks[parts.blocks.length - 1] = { ...parts.blocks.at(-1)!, span: span(parts.blocks.at(-1)!.span[0], whole[1]) };
  parts.sentences.push({ index, span: whole, block: parts.blocks.length - 1 });
  const heads = fields.map(([, , , head]) => (Number(head) === 0 ? null : base + Number(head) - 1));
  fields.forEach(([form, upos, xpos, , relation], i) => {
    const [text, lemma] = form!.split("|");
    const dependents = heads.flatMap((head, d) => (head === base + i ? [base + d] : []));
    parts.words.push({
      index: base + i,
      upos: upos!,
      xpos: xpos!,
      lemma: lemma ?? text!.toLowerCase(),
      head: heads[i]!,
      relation: relation!,
      dependents,
    });
  });
}

/** The token range of a phrase that stands in the document just as written; the n-th time (from 1) it does. */
export function find({ text, tokens }: HandMade, phrase: string, nth = 1): TokenRange {
  let at = -1;
  for (let n = 0; n < nth; n++) at = text.indexOf(phrase, at + 1);
  if (at < 0) throw new Error(`no “${phrase}” in “${text}”`);
  const first = tokens.findIndex(({ span: [start] }) => start === at);
  const last = tokens.findIndex(({ span: [, end] }) => end === at + phrase.length);
  if (first < 0 || last < 0) throw new Error(`“${phrase}” does not begin and end with a token`);
  return [first, last + 1];
}

/** The text of a token range. */
export const textOf = ({ text, tokens }: HandMade, [first, last]: TokenRange): string =>
  text.slice(tokens[first]!.span[0], tokens[last - 1]!.span[1]);
