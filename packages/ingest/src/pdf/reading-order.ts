import type { PdfLine } from "./pdf-line.ts";

/** Positions at which a gutter is looked for, from one edge of the text to the other. */
const STEPS = 200;
/** Lines that a column needs. */
const FEWEST = 3;
/** A gutter may be crossed by so many of the lines: headlines, and what stands in the foot. */
const CROSSING = 0.2;

/**
 * Puts the pieces of a page into the order of reading: columns from left to right, each from top to bottom. What
 * stands across a gutter divides the page into bands, each read on its own. Returns the columns, of lines.
 */
export function readingOrder(pieces: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const gutter = findGutter(pieces);
  if (gutter === null) return pieces.length === 0 ? [] : [lines(pieces)];
  const columns: (readonly PdfLine[])[] = [];
  let band: PdfLine[] = [];
  const close = (): void => {
    columns.push(
      ...readingOrder(band.filter(({ right }) => right <= gutter)),
      ...readingOrder(band.filter(({ left }) => left >= gutter)),
    );
    band = [];
  };
  for (const piece of pieces.toSorted(downwards)) {
    if (!crosses(piece, gutter)) {
      band.push(piece);
      continue;
    }
    close();
    columns.push([piece]);
  }
  close();
  return together(columns);
}

const downwards = (a: PdfLine, b: PdfLine): number => b.y - a.y || a.left - b.left;
const crosses = ({ left, right }: PdfLine, x: number): boolean => left < x && right > x;

/** Lines across the gutter that follow each other are one column. */
function together(columns: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const joined: (readonly PdfLine[])[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    if (last?.length === 1 && column.length === 1) joined[joined.length - 1] = lines([...last, ...column]);
    else if (column.length > 0) joined.push(column);
  }
  return joined;
}

/** Where the fewest lines stand between two columns; null when the page has but one. */
function findGutter(pieces: readonly PdfLine[]): number | null {
  const left = pieces.reduce((least, piece) => Math.min(least, piece.left), Infinity);
  const right = pieces.reduce((most, piece) => Math.max(most, piece.right), -Infinity);
  let best: { readonly x: number; readonly crossing: number } | null = null;
  for (let step = 1; step < STEPS; step += 1) {
    const x = left + ((right - left) * step) / STEPS;
    const crossing = pieces.filter((piece) => crosses(piece, x)).length;
    if (crossing > CROSSING * pieces.length || (best && crossing >= best.crossing)) continue;
    if (divides(pieces, x)) best = { x, crossing };
  }
  return best?.x ?? null;
}

/** Whether there is a column on both sides, next to each other rather than one below the other. */
function divides(pieces: readonly PdfLine[], x: number): boolean {
  const before = pieces.filter((piece) => piece.right <= x);
  const behind = pieces.filter((piece) => piece.left >= x);
  if (before.length < FEWEST || behind.length < FEWEST || !isColumn(before) || !isColumn(behind)) return false;
  const [low, high] = extent(before);
  const [floor, top] = extent(behind);
  return Math.min(high, top) - Math.max(low, floor) > 0.5 * Math.min(high - low, top - floor);
}

/** Cells of a table are short; lines of a column are not. */
const isColumn = (pieces: readonly PdfLine[]): boolean =>
  pieces.filter(({ text }) => /\p{L}.*\s.*\p{L}/u.test(text)).length >= 0.6 * pieces.length;

function extent(pieces: readonly PdfLine[]): readonly [number, number] {
  return pieces.reduce<readonly [number, number]>(
    ([low, high], { y }) => [Math.min(low, y), Math.max(high, y)],
    [Infinity, -Infinity],
  );
}

/** The lines of one column: pieces on one baseline are one line. */
function lines(pieces: readonly PdfLine[]): readonly PdfLine[] {
  const found: PdfLine[][] = [];
  for (const piece of pieces.toSorted(downwards)) {
    const line = found.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - piece.y) < 0.45 * Math.max(first.size, piece.size)) line.push(piece);
    else found.push([piece]);
  }
  return found.map((line) => {
    const across = line.toSorted((a, b) => a.left - b.left);
    return {
      text: across.map(({ text }) => text).join(" "),
      left: Math.min(...across.map(({ left }) => left)),
      right: Math.max(...across.map(({ right }) => right)),
      y: across[0]!.y,
      size: Math.max(...across.map(({ size }) => size)),
    };
  });
}
