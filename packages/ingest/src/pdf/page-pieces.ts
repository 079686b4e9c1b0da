import type { PdfLine } from "./pdf-line.ts";

/** A run of glyphs as pdf.js gives it. */
export interface TextItem {
  readonly str: string;
  /** The last two numbers are where it begins; the two before them how tall it is. */
  readonly transform: readonly number[];
  readonly width: number;
}

/** Pieces of a line that are further apart stand in different columns. In sizes of the type. */
const COLUMN_GAP = 1.1;
/** A gap from which on there is a space between two runs. */
const SPACE = 0.15;
/** Baselines that are nearer belong to one line: numbers of notes are raised. */
const SAME_LINE = 0.45;

/** Puts the runs of a page together to pieces of lines, in the order of the page's program. */
export function pagePieces(items: readonly TextItem[]): readonly PdfLine[] {
  const pieces: PdfLine[] = [];
  let spaced = false;
  for (const item of items) {
    const run = runOf(item);
    const open = pieces.at(-1);
    if (run && open && continues(open, run)) pieces[pieces.length - 1] = append(open, run, spaced);
    else if (run) pieces.push(run);
    spaced = run === null;
  }
  return pieces.map((piece) => ({ ...piece, text: piece.text.trim() }));
}

function append(open: PdfLine, run: PdfLine, spaced: boolean): PdfLine {
  const space = (spaced || run.left - open.right > SPACE * open.size) && !open.text.endsWith(" ") ? " " : "";
  // A piece is as large as most of it: bullets and initials are set larger, numbers of notes smaller.
  const { size } = run.text.length > open.text.length ? run : open;
  return { ...open, text: open.text + space + run.text, right: Math.max(open.right, run.right), size };
}

/** A run as the beginning of a piece; null when there is nothing to see in it. */
function runOf({ str, transform, width }: TextItem): PdfLine | null {
  // eslint-disable-next-line no-control-regex -- some fonts map their spaces to control characters
  const text = str.replace(/[\u0000-\u0008\u000E-\u001F\s]+/gu, " ");
  const [, , c = 0, d = 0, left = 0, y = 0] = transform;
  return text.trim() === "" ? null : { text, left, right: left + width, y, size: Math.hypot(c, d) || 1 };
}

function continues(open: PdfLine, run: PdfLine): boolean {
  const size = Math.max(open.size, run.size);
  const gap = run.left - open.right;
  return Math.abs(open.y - run.y) < SAME_LINE * size && gap < COLUMN_GAP * size && gap > -size;
}
