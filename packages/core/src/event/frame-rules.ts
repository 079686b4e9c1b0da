import type { EventType } from "../document/annotation/event.ts";

/** How the parties of an event stand around its trigger, where it is not “the subject does it to the object”. */
export type FrameRoles =
  | "plain"
  /** All parties are actors: “met”. */
  | "mutual"
  /** The subject visits who or what it goes to. */
  | "visit"
  /** The object visits the subject: “received”. */
  | "host"
  /** A commitment, which is a threat where the deed that it is to is hostile: “vowed to …”. */
  | "commit"
  /** The same, and nothing where no deed follows: “plans to …”. */
  | "commit-only"
  /** The object is asked. */
  | "address"
  /** The object is asked to do something: “told them to leave”. */
  | "address-to"
  /** A threat only where something hostile, or somebody, follows. */
  | "warn"
  /** What only armed forces do: “deployed”. */
  | "forces"
  /** What only people do together: “rallied”, not shares. */
  | "protest"
  /** What only people do who bear no arms: “blocked the road”. */
  | "civilians"
  /** Force against somebody or something that can be harmed. */
  | "violent"
  /** Death and wounds by somebody’s hand, not by a storm. */
  | "harm"
  /** Force against people. */
  | "violent-person"
  /** The subject suffers it. */
  | "suffer";

/** A word that tells of events of a type, under conditions. */
export interface Frame {
  /** The lemma of the trigger. */
  readonly lemma: string;
  /** Lemmas that must stand with it: the particle of a verb, the modifier of a noun. */
  readonly beside: readonly string[];
  /** NONE: under these conditions the word tells of no event. */
  readonly type: EventType | "NONE";
  readonly mode: string | null;
  /** Conditions of which one must hold; empty: none. */
  readonly conditions: readonly Condition[];
  readonly roles: FrameRoles;
  /** Row of the lexicon, for the annotation’s rules. */
  readonly rule: string;
}

/** A frame that tells of an event. */
export type EventFrame = Frame & { readonly type: EventType };

/** All parts must hold. */
export interface Condition {
  readonly parts: readonly ConditionPart[];
}

/** What is looked at: the object, a preposition’s object, a modifier, the governing verb, the complement, the subject, or anything below. */
export interface ConditionPart {
  readonly at: "object" | "oblique" | "modifier" | "verb" | "complement" | "subject" | "below";
  /** Of an oblique. */
  readonly preposition: string | null;
  /** Lemmas of which one must stand there; null: any that is a party. */
  readonly lemmas: ReadonlySet<string> | null;
  /** Kinds of entities, or “country”, of which one may stand there instead. */
  readonly kinds: ReadonlySet<string>;
}

/** What a language must tell about the words of events. */
export interface FrameRules {
  /** Frames of a lemma, in the order of the lexicon. */
  verbs(lemma: string): readonly Frame[];
  nouns(lemma: string): readonly Frame[];
  adjectives(lemma: string): readonly Frame[];
  /** Whether the subject of a light verb (“launch”) does what its object names, or suffers it (“suffer”); null for other verbs. */
  lightVerb(lemma: string, beside: ReadonlySet<string>): "actor" | "recipient" | null;
  /** PLOVER mode of force by what it is done with: “drone”. */
  instrument(lemma: string): string | null;
  /** Verbs of saying whose future clause is a commitment: “said it would”. */
  readonly saying: ReadonlySet<string>;
  /** Auxiliaries of the future: “will”. */
  readonly future: ReadonlySet<string>;
  /** Auxiliaries of what somebody is told to do: “must”. */
  readonly obliging: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Prepositions before the party that something is done to, likeliest first. */
  readonly toward: readonly string[];
  /** Prepositions before the party that does what a noun names. */
  readonly doer: ReadonlySet<string>;
  /** Prepositions before the other party: “with”. */
  readonly together: ReadonlySet<string>;
  /** Nouns whose possessor suffers what they name: “the editor’s arrest”. */
  readonly objective: ReadonlySet<string>;
  /** Words that count a set of two: “two”, “both”. */
  readonly couple: ReadonlySet<string>;
  /** Nouns of which such a set is one of states (“countries”), or of states or organisations (“sides”); of others it is one of persons. */
  readonly countries: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  /** Nouns of people who act for those that sent them: “envoy”, “negotiator”. */
  readonly envoys: ReadonlySet<string>;
  /** Lemmas of armed forces. */
  readonly forces: ReadonlySet<string>;
  /** Nouns that are revenge or its like, so that a vow of it is a threat. */
  readonly hostileNouns: ReadonlySet<string>;
}
