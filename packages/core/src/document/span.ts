/**
 * A stretch of a document's text: half-open, [start, end), in UTF-16 code units, so that
 * `text.slice(start, end)` is the evidence.
 */
export type Span = readonly [start: number, end: number];

/**
 * Makes a span and checks its invariant where it is born.
 * @throws RangeError when the bounds are not integers with 0 ≤ start ≤ end.
 */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`not a span: [${start}, ${end})`);
  }
  return Object.freeze([start, end] as const);
}

/** The number of code units in a span. */
export const spanLength = ([start, end]: Span): number => end - start;

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Whether two spans have the same bounds. */
export const sameSpan = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];

/** Text order; of two spans that start together, the longer first. */
export const compareSpans = (a: Span, b: Span): number => a[0] - b[0] || b[1] - a[1];

/** The smallest span that holds both. */
export const hull = (a: Span, b: Span): Span => span(Math.min(a[0], b[0]), Math.max(a[1], b[1]));
