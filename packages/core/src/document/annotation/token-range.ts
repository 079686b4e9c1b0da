import { span, type Span } from "../span.ts";
import type { Token } from "./token.ts";

/** Tokens [first, last), by index. */
export type TokenRange = readonly [first: number, last: number];

/** The text that a range of tokens covers; the range must hold at least one. */
export function rangeSpan(tokens: readonly Token[], [first, last]: TokenRange): Span {
  return span(tokens[first]!.span[0], tokens[last - 1]!.span[1]);
}

/** Whether a token is in a range. */
export const inRange = (token: number, [first, last]: TokenRange): boolean => first <= token && token < last;

/** Whether a token is in one of several ranges. */
export const inRanges = (token: number, ranges: readonly TokenRange[]): boolean => ranges.some((range) => inRange(token, range));

/** Whether two ranges share a token. */
export const rangesOverlap = (a: TokenRange, b: TokenRange): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether `outer` holds all of `inner`. */
export const rangeContains = (outer: TokenRange, inner: TokenRange): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
