import type { EventStatus, EventType } from "../document/annotation/event.ts";

/** What a proposer finds: a trigger of a type, and who takes part in it. */
export interface EventProposal {
  /** Index of the token that tells of the event: one head word. */
  readonly trigger: number;
  readonly type: EventType;
  readonly mode: string | null;
  /** Indices of mentions. */
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  /** The lexicon row or rule that made it, and those that changed it, in order. */
  readonly rules: readonly string[];
}

/** How far the text commits itself to something happening, read at one token (a verb, or a noun of an event). */
export interface Factuality {
  readonly status: EventStatus;
  /** From −3 (certainly not so) through 0 (open) to 3 (certainly so), as the UW factuality corpus counts (Lee et al. 2015). */
  readonly score: number;
  readonly rules: readonly string[];
}

/** An event in the making: a proposal, and what its surroundings say of it. */
export interface EventDraft extends EventProposal {
  readonly status: EventStatus;
  readonly background: boolean;
  readonly statement: string | null;
  readonly place: string | null;
  readonly time: { readonly expression: string | null; readonly from: string; readonly to: string } | null;
  readonly count: number | null;
}
