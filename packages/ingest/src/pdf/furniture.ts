import type { PdfLine } from "./pdf-line.ts";

/** Baselines at the head and at the foot of a page whose pieces are compared with those of the others. */
const EDGE = 2;
/** Pages on which a line has to stand to be one of every page. */
const FEWEST_PAGES = 2;
const NUMBER = /^(?:page\s+)?[-–—[(]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—\])]?(?:\s*(?:of|\/)\s*\d{1,4})?$/iu;

/**
 * Takes out page numbers and the heads and feet that stand on every page; they would stand in the middle of sentences
 * that go on from one page to the next.
 * @returns the pages without them, and how many pieces of lines were taken out
 */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly left: number;
} {
  const counts = new Map<string, number>();
  for (const page of pages) for (const key of new Set(edges(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(FEWEST_PAGES, pages.length / 3);
  let left = 0;
  const isFurniture = (line: PdfLine): boolean =>
    (pages.length > 1 && NUMBER.test(line.text)) || (counts.get(keyOf(line)) ?? 0) >= often;
  const kept = pages.map((page) => {
    const dropped = new Set(edges(page).filter(isFurniture));
    left += dropped.size;
    return page.filter((line) => !dropped.has(line));
  });
  return { pages: kept, left };
}

/** What stands on the highest and the lowest lines of a page. */
function edges(page: readonly PdfLine[]): readonly PdfLine[] {
  const baselines = [...new Set(page.map(({ y }) => Math.round(y)))].toSorted((a, b) => b - a);
  const outer = new Set([...baselines.slice(0, EDGE), ...baselines.slice(-EDGE)]);
  return page.filter(({ y }) => outer.has(Math.round(y)));
}

/** What stays the same from page to page: not the number, nor which side it stands on. */
const keyOf = ({ text, size }: PdfLine): string =>
  `${Math.round(size)} ${text.replace(/\d+/gu, "").replace(/\s+/gu, " ").trim().toLowerCase()}`;
