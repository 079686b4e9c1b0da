import type { Certainty, SpeechAct } from "../document/annotation/speech.ts";

/** What a cue means: the act, and how far its source commits itself to the content. */
export interface CueSense {
  readonly act: SpeechAct;
  readonly certainty: Certainty;
}

export type CuePart = "verb" | "noun" | "adjective" | "phrase";

/** What a language must tell the attribution stage; all forms are lemmas in lower case. */
export interface SpeechRules {
  /** The sense of a cue, with its particle if it has one (“call for”); null when it is not listed. */
  sense(lemma: string, part: CuePart): CueSense | null;
  /** Prepositions of attribution, whole (“according to”). */
  readonly prepositions: ReadonlySet<string>;
  /** First persons: signs of speech that lost its quotation marks. */
  readonly firstPersons: ReadonlySet<string>;
  /** Verbs that, negated or with these complements, say nothing (“declined to comment”). */
  readonly silence: readonly SilencePattern[];
  /** Cues that pass something on to a medium: “tell”, “speak to”, “interview with”. */
  readonly toMedium: ReadonlySet<string>;
  /** Cues that name their own source: “quote”, “cite”. */
  readonly citing: ReadonlySet<string>;
  /** Words in the content’s main clause that lower its certainty. */
  readonly hedges: ReadonlyMap<string, Certainty>;
  /** Words that negate a cue. */
  readonly negations: ReadonlySet<string>;
  /** Adverbs that attribute without a source (“reportedly”, “allegedly”). */
  readonly hearsay: ReadonlySet<string>;
  /**
   * The name of the medium that a phrase means, or null when it means none: “RIA Novosti”, “local media”, “the
   * newspaper”. `head` is the lemma of the phrase’s head.
   */
  medium(phrase: string, head: string): string | null;
}

/** A cue that announces silence: a verb whose complement, or whose own negation, says that nothing was said. */
export interface SilencePattern {
  readonly verbs: ReadonlySet<string>;
  /** Whether the verb must be negated. */
  readonly negated: boolean;
  /** Lemmas of which one must follow in the verb’s clause; empty: none is needed. */
  readonly complements: ReadonlySet<string>;
}
