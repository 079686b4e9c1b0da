import type { TokenRange } from "./token-range.ts";

export type MentionForm = "name" | "nominal" | "pronoun";

/** What the model tells mentions apart by; the kinds of GUM. */
export type MentionKind =
  "person" | "organization" | "place" | "object" | "event" | "abstract" | "time" | "substance" | "animal" | "plant";

/** The kind of a name, where it is one. */
export type NameLabel = "PER" | "ORG" | "LOC" | "MISC";

/** A phrase that refers to something, in tokens; in text order, outer before inner. */
export interface Mention {
  readonly index: number;
  /** The whole noun phrase, relative clauses and appositions included. */
  readonly extent: TokenRange;
  /** The phrase as a reading prints it: a name with its title and modifiers, or a nominal without its relative clause. */
  readonly range: TokenRange;
  readonly head: number;
  readonly form: MentionForm;
  readonly kind: MentionKind;
  /** Whether several things are meant: “experts”, “Kim and Putin”. */
  readonly plural: boolean;
  /** The bare name within the mention: “Vladimir Putin” of “President Vladimir Putin”. */
  readonly name: { readonly range: TokenRange; readonly label: NameLabel } | null;
  /** The model's score, or 0 for a rule. */
  readonly score: number;
  readonly rule: string;
}
