import type { UnitReading, WrittenNumber } from "./check-rules.ts";

/** Everything that a written quantity can mean, in the base unit of its dimension. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What “about” leaves open, as a share of the value. */
const ROUGH = 0.05;

/** What a number of a unit can mean, its rounding and its “about” included. */
export function intervalOf({ value, slack }: WrittenNumber, { factor, offset }: UnitReading, rough: boolean): Interval {
  const open = Math.max(slack, rough ? Math.abs(value) * ROUGH : 0);
  return { low: (value - open) * factor + offset, high: (value + open) * factor + offset };
}

export const overlap = (a: Interval, b: Interval): boolean => {
  const grain = 1e-9 * Math.max(1, Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + grain && b.low <= a.high + grain;
};

/** A number for a note: four digits that mean something. */
export const rounded = (value: number): string => String(Number(value.toPrecision(4)));
