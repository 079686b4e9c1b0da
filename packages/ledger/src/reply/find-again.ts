import type { Span } from "@hearsay/core";

/** Characters before and after a passage by which one of several like it is told apart. */
const CONTEXT = 64;

/**
 * Where a passage of one text stands in another version of it: by its words, whatever the white space between them; of several places that with most of the
 * same words around it, then that which is nearest. Null where its words are gone.
 * Source: TextQuoteSelector and TextPositionSelector of https://www.w3.org/TR/annotation-model/
 */
export function findAgain(from: string, [start, end]: Span, to: string): Span | null {
  const words = from.slice(start, end).trim();
  if (words === "") return null;
  const pattern = new RegExp(words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`), "gu"); // prettier-ignore
  const [before, after] = [from.slice(Math.max(0, start - CONTEXT), start), from.slice(end, end + CONTEXT)];
  let best: { readonly span: Span; readonly same: number; readonly away: number } | null = null;
  for (const { index, 0: found } of to.matchAll(pattern)) {
    const span: Span = [index, index + found.length];
    const same = sameAtEnd(before, to.slice(Math.max(0, span[0] - CONTEXT), span[0])) + sameAtStart(after, to.slice(span[1], span[1] + CONTEXT)); // prettier-ignore
    const away = Math.abs(span[0] - start);
    if (best === null || same > best.same || (same === best.same && away < best.away)) best = { span, same, away };
  }
  return best?.span ?? null;
}

function sameAtStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function sameAtEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
