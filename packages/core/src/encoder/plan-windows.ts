/** Sentences [first, last) are read together; the scores of [ownFirst, ownLast) are taken from this window. */
export interface PlannedWindow {
  readonly first: number;
  readonly last: number;
  readonly ownFirst: number;
  readonly ownLast: number;
}

/** Word pieces of the sentences before and after that a window may read for their context. */
const CONTEXT_BEFORE = 32;
const CONTEXT_AFTER = 24;

/**
 * Divides a document into windows of whole sentences that overlap by some context, so that a long article is read to
 * its end. A function of the document alone: what is read beside it changes nothing.
 * @param sizes word pieces of each sentence; none may be over `most`.
 * @param most word pieces that a window may have.
 */
export function planWindows(sizes: readonly number[], most: number): PlannedWindow[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= most) return sizes.length > 0 ? [{ first: 0, last: sizes.length, ownFirst: 0, ownLast: sizes.length }] : [];
  const room = most - CONTEXT_BEFORE - CONTEXT_AFTER;
  const share = Math.ceil(total / Math.ceil(total / room));
  const windows: PlannedWindow[] = [];
  for (let ownFirst = 0; ownFirst < sizes.length;) {
    let ownLast = ownFirst;
    let own = 0;
    while (ownLast < sizes.length && (ownLast === ownFirst || own + sizes[ownLast]! / 2 <= share)) {
      if (own + sizes[ownLast]! > room && ownLast > ownFirst) break;
      own += sizes[ownLast]!;
      ownLast++;
    }
    const first = extend(sizes, ownFirst, -1, Math.min(CONTEXT_BEFORE, most - own));
    const before = sum(sizes, first, ownFirst);
    const last = extend(sizes, ownLast, 1, Math.min(CONTEXT_AFTER, most - own - before));
    windows.push({ first, last, ownFirst, ownLast });
    ownFirst = ownLast;
  }
  return windows;
}

const sum = (sizes: readonly number[], from: number, to: number): number =>
  sizes.slice(from, to).reduce((total, size) => total + size, 0);

/** Moves a bound over whole sentences for as long as they fit in `room`. */
function extend(sizes: readonly number[], bound: number, step: 1 | -1, room: number): number {
  let at = bound;
  let left = room;
  for (;;) {
    const size = sizes[step > 0 ? at : at - 1];
    if (size === undefined || size > left) return at;
    left -= size;
    at += step;
  }
}
