import type { PdfParagraph } from "./paragraphs.ts";

const COMPOUND = /\p{L}+(?:-\p{L}+)+/gu;
const WORD = /\p{L}+/gu;
const DIVIDED = /(?<before>[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)(?<hyphen>[-\u2010\u00AD])$/u;
const FIRST = /^[\p{L}\p{N}]+/u;

/** Joins the lines of paragraphs, and the words that were divided at their ends. */
export class LineJoiner {
  /** Words whose hyphen was taken out. */
  joined = 0;
  readonly #compounds = new Set<string>();
  readonly #words = new Set<string>();

  /** @param text all lines of the document: what is written with a hyphen in the middle of a line has one at its end too */
  constructor(text: Iterable<string>) {
    for (const line of text) {
      for (const [compound] of line.matchAll(COMPOUND)) this.#compounds.add(compound.toLowerCase());
      for (const [word] of line.matchAll(WORD)) this.#words.add(word.toLowerCase());
    }
  }

  join(paragraph: PdfParagraph): string {
    let text = "";
    for (const { text: line } of paragraph) text = text === "" ? line : this.#append(text, line);
    // A soft hyphen that is left stands within a line, where it is not seen.
    return text.replaceAll("\u00AD", "").replace(/\s+/gu, " ").trim();
  }

  #append(text: string, line: string): string {
    const { before, hyphen } = DIVIDED.exec(text)?.groups ?? {};
    const behind = FIRST.exec(line)?.[0];
    if (before === undefined || behind === undefined) return `${text} ${line}`;
    if (hyphen !== "\u00AD" && this.#keepsHyphen(before, behind)) return text + line;
    this.joined += 1;
    return text.slice(0, -1) + line;
  }

  /** Whether the hyphen is one of spelling: “Franco-German”, “COVID-19”, “state-of-the-art”, or one seen elsewhere. */
  #keepsHyphen(before: string, behind: string): boolean {
    if (!/^\p{Ll}/u.test(behind) || before.includes("-") || !/\p{Ll}$/u.test(before)) return true;
    const [whole, compound] = [`${before}${behind}`, `${before}-${behind}`].map((word) => word.toLowerCase());
    return this.#compounds.has(compound!) && !this.#words.has(whole!);
  }
}
