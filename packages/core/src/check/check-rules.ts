import type { Span } from "../document/span.ts";

/** What a quantity measures, in the base unit that its values are converted to. */
export type Dimension = "length" | "mass" | "temperature" | "area" | "volume" | "speed";

/** A number as written, with what rounding leaves open. */
export interface WrittenNumber {
  readonly value: number;
  /** Half of the last place that is written; trailing zeros count as rounded. */
  readonly slack: number;
}

/** One way to read a unit: base = value × factor + offset. */
export interface UnitReading {
  readonly dimension: Dimension;
  readonly factor: number;
  readonly offset: number;
}

/** A number with a unit, or a range of two. */
export interface Quantity {
  readonly span: Span;
  /** One number, or the two ends of a range. */
  readonly numbers: readonly WrittenNumber[];
  readonly unit: string;
  /** Several where a unit is ambiguous: short and long tons. */
  readonly readings: readonly UnitReading[];
  /** Whether it is said to be rough: “about”. */
  readonly rough: boolean;
}

/** “Tarn, about 40 km north of Strand”: the distance, the side, and where the other place’s name begins. */
export interface DistanceClaim {
  /** From the first word that belongs to the distance. */
  readonly span: Span;
  readonly quantity: Quantity;
  /** Degrees clockwise from north, from the second place to the first; null where not said. */
  readonly bearing: number | null;
  /** Where the name of the place that it is counted from begins. */
  readonly from: number;
}

export interface WeekdayClaim {
  readonly span: Span;
  /** Monday is 1. */
  readonly weekday: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** An age that follows or precedes a name, or a year of birth. */
export interface AgeClaim {
  readonly span: Span;
  readonly value: number;
  /** Where the mention of the person that it is said of ends, or begins. */
  readonly beside: number;
}

export interface SumClaim {
  readonly spans: readonly Span[];
  readonly parts: readonly number[];
  readonly total: number;
  /** Whether the parts are all, or only some. */
  readonly complete: boolean;
}

export interface PercentageClaim {
  readonly spans: readonly Span[];
  readonly percent: WrittenNumber;
  /** Part and whole, or before and after. */
  readonly share?: readonly [part: number, whole: number];
  readonly change?: readonly [before: number, after: number];
}

/** What a language must tell the check stage; offsets are in the text that is given. */
export interface CheckRules {
  units(text: string): readonly (readonly [Quantity, Quantity])[];
  distances(text: string): readonly DistanceClaim[];
  /** Whether what stands between a place and a distance says nothing but that it lies there. */
  isLink(between: string): boolean;
  weekdays(text: string): readonly WeekdayClaim[];
  ages(text: string): readonly AgeClaim[];
  births(text: string): readonly AgeClaim[];
  sums(text: string): readonly SumClaim[];
  percentages(text: string): readonly PercentageClaim[];
}
