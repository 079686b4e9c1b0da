import type { Token } from "../document/annotation/token.ts";
import type { Word } from "../document/annotation/word.ts";
import type { Meaning } from "./meaning.ts";

/** One way to name a time. */
export interface TimePattern {
  readonly name: string;
  /** Matched with the flags “dgiu” in the text of one sentence; a group named “span” is the phrase, else the whole match is. */
  readonly pattern: RegExp;
  /** What a match means; null where it is none. */
  readonly read: (match: RegExpExecArray) => Meaning | null;
}

/** The tokens of a phrase, from the first to the last, in those of the document. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly first: number;
  readonly last: number;
}

/** What a language must tell the time stage. */
export interface TimeRules {
  /** In order: of matches as long, the earlier pattern wins. */
  readonly patterns: readonly TimePattern[];
  /** Whether a phrase is no time where it stands: a verb “may”, “a second attack”, “the Long March”. */
  isOther(phrase: Phrase): boolean;
  /** What stands between dates that share the year of the second: “and”, a dash. */
  readonly joinsDates: RegExp;
  /** What stands between a time of day and its date: “of”, a comma. */
  readonly joinsClock: RegExp;
  /** What stands between a date and the time of that day: “at”. */
  readonly joinsTime: RegExp;
  /** What stands before a year that the text goes on to tell of: “in”. */
  readonly opensYear: RegExp;
  /** Auxiliaries of the future: “will”. */
  readonly future: ReadonlySet<string>;
}
