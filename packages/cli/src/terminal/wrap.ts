import stringWidth from "string-width";
import { run, type Line, type Run, type Style } from "./run.ts";

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Columns that runs take. */
export const widthOf = (runs: Line): number => runs.reduce((sum, { text }) => sum + stringWidth(text), 0);

/**
 * Breaks runs into lines at spaces; a no-break space holds. A word that is wider than a line is broken between
 * characters as a reader sees them.
 * @param width columns, at least those of the widest character
 */
export function wrap(runs: Line, width: number): Line[] {
  const lines: Line[] = [];
  let line: Run[] = [];
  let used = 0;
  for (const word of wordsOf(runs).flatMap((each) => fitted(each, width))) {
    const wordWidth = widthOf(word.runs);
    const gap = line.length > 0 && word.spaced ? 1 : 0;
    if (line.length > 0 && used + gap + wordWidth > width) {
      lines.push(line);
      line = [];
      used = 0;
    } else if (gap > 0) {
      line.push(run(" ", sharedStyle(line.at(-1), word.runs[0])));
      used += gap;
    }
    line.push(...word.runs);
    used += wordWidth;
  }
  if (line.length > 0) lines.push(line);
  return lines.map(merged);
}

/** Text without a space in it, perhaps in several styles, and whether a space stands before it. */
interface Word {
  readonly spaced: boolean;
  readonly runs: readonly Run[];
}

function wordsOf(runs: Line): Word[] {
  const words: { spaced: boolean; runs: Run[] }[] = [];
  let spaced = true;
  for (const { text, style } of runs) {
    for (const piece of text.split(/( +)/)) {
      if (piece === "") continue;
      if (piece.startsWith(" ")) spaced = true;
      else if (spaced || words.length === 0) {
        words.push({ spaced, runs: [run(piece, style)] });
        spaced = false;
      } else words.at(-1)?.runs.push(run(piece, style));
    }
  }
  return words;
}

/** A word in pieces that each fit on a line. */
function fitted(word: Word, width: number): Word[] {
  if (widthOf(word.runs) <= width) return [word];
  const pieces: { spaced: boolean; runs: Run[] }[] = [{ spaced: word.spaced, runs: [] }];
  let used = 0;
  for (const { text, style } of word.runs) {
    for (const { segment } of graphemes.segment(text)) {
      const columns = stringWidth(segment);
      if (used + columns > width) {
        pieces.push({ spaced: false, runs: [] });
        used = 0;
      }
      pieces.at(-1)?.runs.push(run(segment, style));
      used += columns;
    }
  }
  return pieces;
}

const sharedStyle = (a: Run | undefined, b: Run | undefined): Style | null => (a && b && a.style === b.style ? a.style : null);

/** The same line with neighbours of one style as one run, and no-break spaces as spaces. */
function merged(line: Line): Line {
  const runs: { text: string; style: Style | null }[] = [];
  for (const { text, style } of line) {
    const last = runs.at(-1);
    if (last && last.style === style) last.text += text;
    else runs.push({ text, style });
  }
  return runs.map(({ text, style }) => run(text.replaceAll("\u00a0", " "), style));
}
