import { median, type PdfLine } from "./pdf-line.ts";

/** The lines of one paragraph. */
export type PdfParagraph = readonly PdfLine[];

const ENDS = /[.!?:…]["”’'»)\]]*$/u;
const BULLET = /^(?:[•‣▪■●◦·]|[–—-]\s)/u;
/** A line that goes on with a sentence. */
const GOES_ON = /^["“‘'(]?\p{Ll}/u;
const DIVIDED = /[\p{L}\p{N}][-\u2010\u00AD]$/u;

/**
 * Divides pages into paragraphs: by larger gaps between lines, indented and short lines, and other sizes of type. A
 * paragraph goes on over the end of a column or a page when its sentence does.
 */
export function paragraphs(pages: readonly (readonly (readonly PdfLine[])[])[]): readonly PdfParagraph[] {
  const found: PdfLine[][] = [];
  for (const column of pages.flat()) {
    for (const [i, paragraph] of divide(column).entries()) {
      const last = found.at(-1);
      if (i === 0 && last && goesOn(last, paragraph)) last.push(...paragraph);
      else found.push([...paragraph]);
    }
  }
  return found;
}

function goesOn(before: PdfParagraph, behind: PdfParagraph): boolean {
  const [last, next] = [before.at(-1), behind[0]];
  if (!last || !next || !sameSize(last, next)) return false;
  return GOES_ON.test(next.text) && (DIVIDED.test(last.text) || !ENDS.test(last.text));
}

function divide(column: readonly PdfLine[]): readonly PdfParagraph[] {
  const left = median(column.map((line) => line.left)) ?? 0;
  const right = column.reduce((most, line) => Math.max(most, line.right), 0);
  const pitch = median(column.slice(1).map((line, i) => column[i]!.y - line.y));
  const found: PdfLine[][] = [];
  for (const line of column) {
    const before = found.at(-1)?.at(-1);
    if (before && !begins(before, line, { left, right, pitch: pitch ?? 0 })) found.at(-1)?.push(line);
    else found.push([line]);
  }
  return found;
}

interface Measure {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next, as it is most often. */
  readonly pitch: number;
}

/** Whether a line begins a paragraph, and does not go on with that of the line before. */
function begins(before: PdfLine, line: PdfLine, { left, right, pitch }: Measure): boolean {
  if (!sameSize(before, line) || BULLET.test(line.text)) return true;
  if (before.y - line.y > 1.3 * Math.max(pitch, line.size)) return true;
  if (DIVIDED.test(before.text) && /^[\p{L}\p{N}]/u.test(line.text)) return false;
  const indented = line.left > left + 0.8 * line.size && before.left < left + 0.5 * line.size;
  const room = (right - before.right) / (right - left);
  return ((indented || room > 0.4) && !GOES_ON.test(line.text)) || (room > 0.15 && ENDS.test(before.text));
}

const sameSize = (a: PdfLine, b: PdfLine): boolean => Math.abs(a.size - b.size) <= 0.12 * Math.max(a.size, b.size);
