import type { EventType } from "../document/annotation/event.ts";

/** What a language must tell about when, where and how often something takes place. */
export interface CircumstanceRules {
  /** Prepositions before where something takes place: “in”, “near”. */
  readonly locative: ReadonlySet<string>;
  /** Those before where something goes to, or is aimed at. */
  readonly directional: ReadonlySet<string>;
  /** Types of events whose places are chosen by what was learnt. */
  readonly placeLearnt: ReadonlySet<EventType>;
  /** What each feature of a place speaks for its being where an event took place (see place-features.ts). */
  readonly placeWeights: ReadonlyMap<string, number>;
  /** What a place must score above; below it, an event took place nowhere that is told. */
  readonly noPlace: number;
  /** Nouns of places, whose name may follow them: “the town of Merrow”. */
  readonly areas: ReadonlySet<string>;
  /** Verbs of motion, which take place where they go to. */
  readonly motion: ReadonlySet<string>;
  /** Verbs that only carry the noun of an event. */
  carries(lemma: string): boolean;
  /** Cardinal numbers by their words, and adverbs of how often: “two”, “twice”. */
  number(word: string): number | null;
  often(word: string): number | null;
  /** Adverbs and prepositions that tell of history: “previously”, “since”. */
  readonly past: ReadonlySet<string>;
  /** Nouns that count nothing of an event when they are counted: “day”, “percent”. */
  readonly measures: ReadonlySet<string>;
  /** Determiners of what is known already: “the”, “this”. */
  readonly definite: ReadonlySet<string>;
  /** Verbs of saying, whose time and place are those of the saying. */
  readonly saying: ReadonlySet<string>;
}
