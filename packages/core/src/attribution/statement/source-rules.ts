/** What a language tells of sources; lemmas in lower case. */
export interface SourceRules {
  /** Heads of sources that are documents (“report”, “image”). */
  readonly documents: ReadonlySet<string>;
  /** Heads of sources that are media (“newspaper”). */
  readonly media: ReadonlySet<string>;
  /** Heads that, without a name, make an unnamed source (“official”, “expert”). */
  readonly unnamed: ReadonlySet<string>;
}
