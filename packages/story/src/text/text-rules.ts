import type { Span } from "@hearsay/core";

/** How a number that is told as rough or as a bound is to be understood. */
export type Bound = "exact" | "about" | "at-least" | "at-most";

/** A number in a text, in digits or words, whatever stands with it. */
export interface NumberMention {
  /** The number with its unit, its sign of currency and what makes it rough. */
  readonly span: Span;
  /** The value as written, before any conversion; of a range both ends. */
  readonly values: readonly number[];
  /** The least and the most that it can mean with its rounding, in the base unit of its dimension. */
  readonly low: number;
  readonly high: number;
  /** What is measured: a dimension (“length”), a currency (“$”), “percent”, or “count”. */
  readonly dimension: string;
  /** The unit as one name for all of its spellings (“kilometer”); null for a count. */
  readonly unit: string | null;
  readonly bound: Bound;
  /** A quantity without a number of its own: “dozens”. */
  readonly vague: boolean;
  /** Whether it is written as rounded: “1.2 million”, “about 40”. */
  readonly rounded: boolean;
}

/** What a language must tell of words and numbers before two texts can be compared. */
export interface TextRules {
  /** A key that the forms of one word share (“flew”, “flies”: “fly”); lower case. */
  key(word: string): string;
  /** Whether a key says so little that it is no evidence of common origin. */
  isFunctionWord(key: string): boolean;
  /** Numbers in text order; offsets are in the text that is given. */
  numbers(text: string): readonly NumberMention[];
  /** The key of what the number that ends there counts: “rockets”; null where nothing shows it. */
  countedBy(text: string, end: number): string | null;
}
