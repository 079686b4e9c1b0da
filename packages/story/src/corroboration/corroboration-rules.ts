import type { Span } from "@hearsay/core";
import type { DriftRules } from "../drift/drift-rules.ts";

/** A time of day in a text. */
export interface ClockTime {
  readonly span: Span;
  /** Minutes since midnight. */
  readonly minute: number;
  /** Whether the half of the day is told; else it may be twelve hours later. */
  readonly half: boolean;
}

/** What a language must tell of wording before documents of several lines can be compared. */
export interface CorroborationRules extends DriftRules {
  /** The key that stands for all words that reporters use for one another (“shut”, “close”); the key itself where there is none. */
  conceptOf(key: string): string;
  /** Whether a key only carries another word: “reach” in “no warning reached us”. */
  isLight(key: string): boolean;
  /** Words that deny the clause they stand in, “nobody” and “nothing” among them; offsets are in the text that is given. */
  denials(text: string): readonly Span[];
  /** Whether a word, as a key, can say of a clause what a denial says: “without” power, “no” power. */
  isContraryWord(key: string): boolean;
  /** What the people are whom a number of a sentence counts (“injured”), “people” where only that is told; null for things. */
  countedClass(sentence: string, number: Span): string | null;
  /** Whether a dimension of numbers is money. */
  isMoney(dimension: string): boolean;
  /** What a sum that ends there is paid for each of (“share”); null for a sum as such. */
  rate(text: string, end: number): string | null;
  /** Whether a sentence tells what might be or may come, and not what is. */
  isPossible(sentence: string): boolean;
  /** Times of day in text order, in figures or words (“eight minutes to four”); offsets are in the text that is given. */
  clocks(text: string): readonly ClockTime[];
}
