/** A line of a page, or a piece of one. Lengths are points (1/72 inch); y grows upwards, as in the PDF. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the type. */
  readonly size: number;
}

/** The middle of some numbers; null of none. */
export function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
