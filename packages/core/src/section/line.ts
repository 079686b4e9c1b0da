import { span, type Span } from "../document/span.ts";

/** A paragraph of a text, as the rules of sectioning look at it. */
export interface Line {
  readonly span: Span;
  readonly text: string;
  /** The text without its bullet and final stop, which wording is compared with. */
  readonly core: string;
  /** Where `core` starts in `text`, in code units. */
  readonly offset: number;
  readonly words: number;
  /** Whether it reads like a sentence or more: long, or closed by a stop. */
  readonly prose: boolean;
}

/** Longer lines are running text whatever they say, so that the rules' cost stays bounded. */
const LONGEST_CORE = 700;
const PROSE_WORDS = 8;
const LONG_WORDS = 25;

const OPENING = /^(?:[\s•·▪●■◆►▶▸→»›>*|]+|[-–—]+\s+)*/u;
const CLOSING = /[\s.…»›→►▶|]*$/u;
const STOP = /[.!?…]["”’'»)\]]*$/u;

/** A line of `text` at `place`. */
export function lineAt(text: string, place: Span): Line {
  const line = text.slice(...place);
  const words = countWords(line);
  const short = line.length <= LONGEST_CORE;
  const offset = short ? (OPENING.exec(line)?.[0].length ?? 0) : 0;
  // An empty core means a line of signs only, which is then its own core.
  const core = short ? line.slice(offset).replace(CLOSING, "") || line : "";
  const prose = words > LONG_WORDS || (words >= PROSE_WORDS && STOP.test(line));
  return { span: place, text: line, core, offset: core === line ? 0 : offset, words, prose };
}

/** Whether a line is closed by a full stop, a question mark or an exclamation mark. */
export const isClosed = (line: Line): boolean => STOP.test(line.text);

/** The span of a piece of a line, in the text. */
export const pieceSpan = (line: Line, piece: { readonly start: number; readonly end: number }): Span =>
  span(line.span[0] + piece.start, line.span[0] + piece.end);

function countWords(line: string): number {
  let count = 0;
  for (const [chunk] of line.matchAll(/\S+/gu)) if (/[\p{L}\p{N}]/u.test(chunk)) count += 1;
  return count;
}
