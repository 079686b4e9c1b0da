/** How far a text commits itself to something, from fact to what is left open; the weaker the later. */
export type Mood = "fact" | "say" | "prob" | "expect" | "plan" | "would" | "try" | "want" | "doubt" | "open";

/** What a governing word makes of what it governs: a mood, the same as itself, or its opposite. */
export type Effect = Mood | "same" | "not" | "fail" | "deny";

/** A word that governs others, by what it does to them when it holds and when it is negated (Karttunen 1971; Nairn et al. 2006). */
export interface Governor {
  readonly beside: readonly string[];
  readonly positive: Effect;
  readonly negative: Effect;
}

/** A verb before clauses, a verb before nouns, a noun before both or before clauses only, an adjective. */
export type GovernorPart = "verb" | "object" | "noun" | "clause" | "adjective";
export type MoodKind =
  "auxiliary" | "negation" | "quantifier" | "adverb" | "adjective" | "condition" | "exclusion" | "occurrence";

/** What a language must tell about whether something is told as done. */
export interface StatusRules {
  governors(lemma: string, part: GovernorPart): readonly Governor[];
  /** The mood of a small word: “would” has one of its own, “not” is a negation. */
  mood(lemma: string, kind: MoodKind): Mood | "not" | "fail" | "same" | null;
  /** Whether a verb only carries the noun that is its object: “hold talks”. */
  readonly carries: (lemma: string) => boolean;
  /** Whether a verb is one of motion, after which “for” says what one goes for. */
  readonly moves: (lemma: string) => boolean;
  /** Prepositions before what goes with a deed (“with”), and before what it is for (“for”). */
  readonly accompanying: ReadonlySet<string>;
  readonly purpose: ReadonlySet<string>;
  /** Determiners of what is known already. */
  readonly definite: ReadonlySet<string>;
  /** Conjunctions after which a clause shares the mood of what it depends on: “when”, “before”. */
  readonly temporal: ReadonlySet<string>;
}
