import type { Check, Entity, Event, PloverType, Span, SpeechAct, Statement, TimeExpression } from "@hearsay/core";

/** “any” stands where the guide leaves a choice: whatever is printed there is neither right nor wrong. */
export type Any = "any";

/** What a person wrote down of one article, by the record guide; spans are of the article’s text. */
export interface GoldenRecord {
  /** What the article is there to show. */
  readonly about: string;
  readonly sections: readonly GoldenSection[];
  readonly entities: readonly GoldenEntity[];
  readonly times: readonly GoldenTime[];
  readonly statements: readonly GoldenStatement[];
  readonly events: readonly GoldenEvent[];
  readonly checks: readonly GoldenCheck[];
}

export interface GoldenSection {
  readonly kind: "headline" | "byline" | "dateline" | "caption" | "boilerplate";
  readonly span: Span;
}

export interface GoldenEntity {
  readonly id: string;
  readonly kind: Entity["kind"] | Any;
  /** Every name of it that is read; nominals and pronouns need not be complete. */
  readonly names: readonly Span[];
  readonly nominals: readonly Span[];
  readonly pronouns: readonly Span[];
  readonly roles: readonly Span[];
  /** Null: not judged. */
  readonly actor: { readonly country: string | null; readonly sector: string | null } | null;
  readonly place: GoldenPlace | null;
}

export interface GoldenPlace {
  /** Degrees; null for a country, which is judged by its code alone. */
  readonly point: readonly [latitude: number, longitude: number] | null;
  /** ISO 3166-1 alpha-2, or “any”; null for what lies in no country, or in several. */
  readonly country: string | null;
  readonly precision: "site" | "city" | "district" | "region" | "country" | "area" | Any;
  /** Kilometres within which a point is right. */
  readonly within: number;
  /** Whether it may have no place: a state that is only named by its capital is an actor, and perhaps no location. */
  readonly optional: boolean;
}

export interface GoldenTime {
  readonly id: string;
  readonly span: Span;
  readonly type: TimeExpression["type"];
  readonly value: string;
  readonly interval: readonly [from: string, to: string] | Any | null;
}

export interface GoldenStatement {
  readonly id: string;
  /** Null: the text names none. */
  readonly source: Span | null;
  /** Id of the source’s entity; null: not judged. */
  readonly of: string | null;
  readonly cue: Span | null;
  readonly act: SpeechAct | null;
  readonly content: readonly Span[];
  readonly quotation: Statement["quotation"];
  readonly certainty: Statement["certainty"] | Any;
  readonly via: readonly Span[];
  readonly within: string | null;
}

export interface GoldenEvent {
  readonly id: string;
  readonly trigger: Span;
  /** Other words that tell the same event. */
  readonly also: readonly Span[];
  readonly type: PloverType;
  /** A PLOVER mode, or “any”. */
  readonly mode: string | null;
  readonly actors: readonly string[] | Any;
  readonly recipients: readonly string[] | Any;
  /** Ids of entities, each of which would be right; none: it has no place. */
  readonly place: readonly string[] | Any;
  /** Id of a time, or “any”; null: it has none. */
  readonly time: string | null;
  readonly count: number | null;
  readonly status: Event["status"];
  readonly background: boolean | Any;
  readonly statement: string | null;
}

export interface GoldenCheck {
  readonly kind: Check["kind"];
  readonly spans: readonly Span[];
  readonly verdict: Check["verdict"];
}
