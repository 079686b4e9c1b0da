import type { Certainty, Event, SpeechAct } from "@hearsay/core";

export type RecordKind = "event" | "statement";
export type OneOrMore<Value> = Value | readonly Value[];
/** ISO 8601, from the first instant to the first one after it; either may be left open. */
export interface TimeRange {
  readonly from?: string;
  readonly to?: string;
}
/** Degrees, WGS 84. `west` is greater than `east` where the box crosses the 180th meridian. */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/**
 * What to find; all that is given must hold. Names are found by their words, in any form that a document has for the one it
 * names: “putin” finds “Russian President Vladimir Putin”.
 */
export interface FindQuery {
  /** Default: whichever the rest of the query speaks of. */
  readonly kinds?: OneOrMore<RecordKind>;
  /** Words as `parseWords` reads them, in the sentences of the record and the names of those in it. */
  readonly text?: string;
  /** Who says so. */
  readonly source?: string;
  readonly outlet?: string;
  /** Of a statement: who passes it on. */
  readonly via?: string;
  readonly act?: OneOrMore<SpeechAct>;
  readonly certainty?: OneOrMore<Certainty>;
  /** Of an event. */
  readonly actor?: string;
  readonly recipient?: string;
  readonly type?: OneOrMore<Event["type"]>;
  readonly mode?: OneOrMore<string>;
  readonly status?: OneOrMore<Event["status"]>;
  readonly background?: boolean;
  readonly place?: string;
  /** ISO 3166-1 alpha-2, of the place. */
  readonly country?: OneOrMore<string>;
  readonly box?: Box;
  /** When the event takes place, wholly or partly. */
  readonly time?: TimeRange;
  /** When the document was published. */
  readonly published?: TimeRange;
  /** At least so many independent reporting lines. */
  readonly lines?: number;
  /** Also in texts that a newer version of their document has replaced; default false. */
  readonly superseded?: boolean;
  /**
   * `newest` and `oldest` by publication, `time` by when the event takes place, `relevance` by how well the words match.
   * Default: `relevance` with `text`, else `newest`.
   */
  readonly order?: Order;
  /** 1 to 1000; default 20. */
  readonly limit?: number;
  /** Where the last page ended. */
  readonly cursor?: string;
}
export type Order = "newest" | "oldest" | "time" | "relevance";
