/** What a language must tell the tokeniser; all forms in lower case. */
export interface TokenRules {
  /** Abbreviations that keep their full stop everywhere, with it. */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations that are words too (“sun.”, “co.”): they keep it except at the end of a sentence. */
  readonly abbreviationsWithin: ReadonlySet<string>;
  /** First parts of a hyphenated word that stay attached to it (“non-”, “anti-”), without the hyphen. */
  readonly prefixes: ReadonlySet<string>;
  /** Whole words that are kept in one although they hold a hyphen or an apostrophe (“o’clock”). */
  readonly whole: ReadonlySet<string>;
  /** Words that are divided, with the lengths of their parts (“cannot” → 3, 3). */
  readonly divided: ReadonlyMap<string, readonly number[]>;
  /** Clitics that are divided from the end of a word, with a straight apostrophe, longest first (“n't”, “'s”). */
  readonly clitics: readonly string[];
  /** Units that are divided from a number that they are written on (“km”, “pm”). */
  readonly units: ReadonlySet<string>;
}
