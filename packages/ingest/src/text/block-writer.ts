import type { TextBlock } from "./block.ts";

/** Characters that a browser does not show: soft hyphens, zero-width spaces and joiners of words. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;
const SPACES = /[ \t\n\r\f]+/gu;
const CLOSED = /[.!?…]["”’')\]]*$/u;

export interface WriteOptions {
  /** Whether the text stands within a link. */
  readonly linked?: boolean;
  /** Whether its white space counts. */
  readonly preformatted?: boolean;
}

/**
 * Collects running text into blocks, with white space collapsed as a browser does it. The open block is kept in pieces:
 * looking at all of it for every piece would cost time in its square.
 */
export class BlockWriter {
  readonly #blocks: TextBlock[] = [];
  #pieces: string[] = [];
  /** Whether the open block ends in white space, or is empty, so that no more of it is added. */
  #spaced = true;
  /** Whether anything was written since the last end of a line. */
  #lineOpen = false;
  /** Code units of the open block that stand within links, without white space. */
  #linked = 0;

  /** Adds text to the open block. */
  write(raw: string, { linked = false, preformatted = false }: WriteOptions = {}): void {
    const visible = raw.replace(INVISIBLE, "");
    const collapsed = preformatted ? visible.replace(/\r\n?/gu, "\n") : visible.replace(SPACES, " ");
    const text = this.#spaced && !preformatted ? collapsed.replace(/^ /u, "") : collapsed;
    if (text === "") return;
    this.#pieces.push(text);
    this.#spaced = /\s/u.test(text.charAt(text.length - 1));
    if (/\S/u.test(text)) this.#lineOpen = true;
    if (linked) this.#linked += text.replace(/\s+/gu, "").length;
  }

  /** Ends a line; two in a row end the block, which is of this kind. */
  breakLine(kind: TextBlock["kind"] = null): void {
    if (this.#lineOpen) this.#separate("\n");
    else this.end(kind);
  }

  /** Keeps two cells of a row apart. */
  breakCell(): void {
    if (this.#lineOpen) this.#separate("\t");
  }

  #separate(sign: "\n" | "\t"): void {
    this.#pieces.push(sign);
    this.#spaced = true;
    if (sign === "\n") this.#lineOpen = false;
  }

  /** Ends the open block. A line that is nothing but a link leads elsewhere, unless it closes like a sentence. */
  end(kind: TextBlock["kind"] = null): void {
    const text = this.#pieces
      .join("")
      .replace(/ *([\n\t]) */gu, "$1")
      .trim();
    const linked = this.#linked;
    this.#pieces = [];
    this.#spaced = true;
    this.#lineOpen = false;
    this.#linked = 0;
    if (text === "") return;
    const isLink = linked > 0 && linked >= text.replace(/^[\s•»›>-]+|[\s»›>]+$/gu, "").replace(/\s+/gu, "").length;
    const leadsAway = kind === null && isLink && /\s/u.test(text) && !CLOSED.test(text.slice(-8));
    this.#blocks.push({ text, kind: leadsAway ? "boilerplate" : kind });
  }

  /** The blocks so far; the open one is ended. */
  blocks(): readonly TextBlock[] {
    this.end();
    return this.#blocks;
  }
}
