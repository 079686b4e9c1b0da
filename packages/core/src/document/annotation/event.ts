import type { Span } from "../span.ts";

/** PLOVER (Open Event Data Alliance): sixteen types of political events, and all others. */
export type EventType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT"
  | "OTHER";

/** Whether the text tells of something as done, or how far from it. */
export type EventStatus = "actual" | "planned" | "possible" | "wanted" | "denied" | "failed";

/** Who takes part in an event: the entity, and the mention of it that says so. */
interface Participant {
  readonly entity: string;
  readonly span: Span;
}

/** Somebody does something, did, might or will. */
export interface Event {
  readonly id: string;
  readonly trigger: Span;
  readonly type: EventType;
  readonly mode: string | null;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  /** Id of the entity where it takes place. */
  readonly place: string | null;
  /** When it takes place; `expression` is the id of a time. */
  readonly time: { readonly expression: string | null; readonly from: string; readonly to: string } | null;
  readonly count: number | null;
  readonly status: EventStatus;
  readonly background: boolean;
  /** Id of the innermost statement that asserts it; null is the outlet’s own voice. */
  readonly statement: string | null;
  readonly rules: readonly string[];
}
