import type { Meaning } from "./meaning.ts";

/** One way to name a time. */
export interface TimePattern {
  readonly name: string;
  /** Matched with the flags “dgiu” in the text of one sentence; a group named “span” is the phrase, else the whole match is. */
  readonly pattern: RegExp;
  /** What a match means; null where it is none. */
  readonly read: (match: RegExpExecArray) => Meaning | null;
}

/** What a language must tell the time stage. */
export interface TimeRules {
  /** In order: of matches as long, the earlier pattern wins. */
  readonly patterns: readonly TimePattern[];
  /** Words that are times only with a part of speech: “may”, “march”, “second”. */
  isOtherWord(form: string, upos: string): boolean;
  /** Auxiliaries of the future: “will”. */
  readonly future: ReadonlySet<string>;
}
