import type { Span } from "../span.ts";
import type { MentionForm } from "./mention.ts";

export type EntityKind = "person" | "organisation" | "place" | "group" | "work" | "weapon" | "vehicle" | "facility" | "other";

/** Somebody or something that the document speaks of, with all the mentions of it. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** The mentions that are printed, in text order. */
  readonly mentions: readonly { readonly span: Span; readonly form: MentionForm }[];
  /** Indices of all its mentions in the layer `mentions`. */
  readonly members: readonly number[];
  readonly roles: readonly Role[];
  readonly actor: Actor | null;
  readonly link: { readonly source: string; readonly id: string } | null;
  /** The rules that joined its chains and chose its kind. */
  readonly rules: readonly string[];
}

/** “press secretary”, of an entity given by its id. */
export interface Role {
  readonly text: string;
  readonly span: Span;
  readonly of: string | null;
}

/** ISO 3166-1 alpha-3 country, and PLOVER sector. */
export interface Actor {
  readonly country: string | null;
  readonly sector: string | null;
}
