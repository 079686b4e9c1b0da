import type { PdfLine } from "./pdf-line.ts";

export type PdfPage = readonly (readonly PdfLine[])[];

/** Lines at the head and at the foot of a page that are compared with those of the others. */
const EDGE = 2;
/** Pages on which a line has to stand to be one of every page. */
const FEWEST_PAGES = 3;
const NUMBER = /^(?:page\s+)?[-–—[(]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—\])]?(?:\s*(?:of|\/)\s*\d{1,4})?$/iu;

/**
 * Takes out page numbers and the heads and feet that stand on every page; they would stand in the middle of sentences
 * that go on from one page to the next.
 * @returns the pages without them, and how many lines were taken out
 */
export function withoutFurniture(pages: readonly PdfPage[]): { readonly pages: readonly PdfPage[]; readonly left: number } {
  const counts = new Map<string, number>();
  for (const page of pages) for (const key of new Set(edges(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(FEWEST_PAGES, pages.length / 3);
  let left = 0;
  const isFurniture = (line: PdfLine): boolean =>
    (pages.length > 1 && NUMBER.test(line.text)) || (counts.get(keyOf(line)) ?? 0) >= often;
  const kept = pages.map((page) => {
    const dropped = new Set(edges(page).filter(isFurniture));
    left += dropped.size;
    return page.map((column) => column.filter((line) => !dropped.has(line))).filter((column) => column.length > 0);
  });
  return { pages: kept, left };
}

/** The highest and the lowest lines of a page. */
function edges(page: PdfPage): readonly PdfLine[] {
  const lines = page.flat().toSorted((a, b) => b.y - a.y);
  return [...new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)])];
}

/** What stays the same from page to page: not the number, nor which side it stands on. */
const keyOf = ({ text, size }: PdfLine): string =>
  `${Math.round(size)} ${text.replace(/\d+/gu, "").replace(/\s+/gu, " ").trim().toLowerCase()}`;
