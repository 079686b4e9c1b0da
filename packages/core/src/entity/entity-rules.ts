import type { EntityKind } from "../document/annotation/entity.ts";
import type { Gazetteer } from "../pipeline/gazetteer.ts";

/** What a language and a gazetteer must tell the entity stage; forms are in lower case unless said otherwise. */
export interface EntityRules {
  readonly gazetteer: Gazetteer;
  /** The kind of thing that a noun names (“missile” → weapon); null when it is not listed. */
  nounKind(lemma: string): EntityKind | null;
  /** A role that ends a phrase (“defence minister” of “Russian defence minister”): how many words it has, and its sector. */
  role(words: readonly string[]): { readonly length: number; readonly sector: string | null } | null;
  /** The sector of an organisation by the words of its name or phrase (“ministry”, “army”). */
  organisationSector(words: readonly string[]): string | null;
  /** Titles that stand before a person’s name, as written in lower case (“president”, “gen.”, “mr.”). */
  readonly titles: ReadonlySet<string>;
  /** Determiners that make a description definite (“the”, “that”). */
  readonly definite: ReadonlySet<string>;
  /** Words for whoever leads a state, whatever the office (“leader”). */
  readonly leader: ReadonlySet<string>;
  /** Offices whose holder leads a state (“president”, “prime minister”). */
  readonly headsOfState: ReadonlySet<string>;
  /** The title that an office goes by, of several (“premier” of a parliament: “prime minister”). */
  officeTitle(title: string): string;
  /** Words that join the parts of names and are no part of an initialism (“of”, “the”, “and”). */
  readonly joiners: ReadonlySet<string>;
  /** Nouns of areas that go by a name (“village”, “district”), and the prepositions between the two (“of”). */
  readonly areas: ReadonlySet<string>;
  readonly areaOf: ReadonlySet<string>;
  /** Verbs whose object is an actor, so that a capital after them is its government (“accuse”, “warn”). */
  readonly addressing: ReadonlySet<string>;
  /** Nouns that a city has and a government has not (“suburb”, “mayor”), so that their possessor is the place. */
  readonly local: ReadonlySet<string>;
  /** Verbs that say where their subject is, so that a capital before them is the place (“lie”). */
  readonly lying: ReadonlySet<string>;
}
