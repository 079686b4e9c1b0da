/** What a language must tell the sentence splitter; all forms in lower case. */
export interface SentenceRules {
  /** BCP 47 tag for `Intl.Segmenter`. */
  readonly locale: string;
  /** Abbreviations that never end a sentence (“mr.”, “gen.”), with their full stop. */
  readonly joining: ReadonlySet<string>;
  /** Abbreviations that end one only before a word that commonly starts one (“u.s.”, “inc.”). */
  readonly ambiguous: ReadonlySet<string>;
  /** Abbreviations that do not end a sentence before a number (“jan.”, “no.”). */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words that commonly start a sentence (“the”, “he”, “but”). */
  readonly starters: ReadonlySet<string>;
}
