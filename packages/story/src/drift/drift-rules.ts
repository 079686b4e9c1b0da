import type { Span } from "@hearsay/core";
import type { TextRules } from "../text/text-rules.ts";

/** Words that keep their writer from vouching for something. */
export interface HedgeMention {
  readonly span: Span;
  /** Whether losing it is a change of its own; a weak one (“plans to”, “would”) only shows that a text does not assert. */
  readonly strong: boolean;
}

/** What a language must tell of wording before two texts can be compared for drift. */
export interface DriftRules extends TextRules {
  /** Hedges in text order; offsets are in the text that is given. */
  hedges(text: string): readonly HedgeMention[];
  /** Words that deny what follows them (“not”, “never”, “anything but”), in text order; offsets are in the text that is given. */
  negations(text: string): readonly Span[];
  /** Whether a word, as a key, says of something that it is not so without a negation: “refuse”, “fail”, “unable”. */
  isNegative(key: string): boolean;
  /** Whether two words, as keys, mean the opposite of one another. */
  areAntonyms(a: string, b: string): boolean;
  /** Whether two words, as written, exclude one another in one place: “Dutch” and “German”, “finance” and “health”. */
  areRivals(a: string, b: string): boolean;
  /** Whether a word says whose something is: “its”. */
  isPossessive(word: string): boolean;
  /** Whether a sentence only says who made the text or its pictures: “Photo: E. Holm.” */
  isCredit(sentence: string): boolean;
  /** Whether two words, as keys, name the same sort of source: “official” and “authority”. */
  areLikeSources(a: string, b: string): boolean;
}
