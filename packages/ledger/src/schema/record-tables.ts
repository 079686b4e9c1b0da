export interface StatementTable {
  id: number;
  version: number;
  ref: string;
  source_entity: number | null;
  source_text: string | null;
  /** As in `entity`. */
  source_words: string | null;
  source_kind: string | null;
  act: string | null;
  cue: string | null;
  quotation: string;
  certainty: string;
  content_start: number;
  content_end: number;
  /** The statement whose content holds this one. */
  within: number | null;
  moment: number;
}

/** A relay of a statement; `ordinal` 0 is the nearest to the source. */
export interface RelayTable {
  statement: number;
  ordinal: number;
  entity: number | null;
  text: string;
  words: string;
  kind: string;
}

export interface EventTable {
  id: number;
  version: number;
  ref: string;
  trigger_start: number;
  trigger_end: number;
  type: string;
  mode: string | null;
  status: string;
  background: number;
  /** The entity that is the place, and where it is. */
  place: number | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  time_from: string | null;
  time_to: string | null;
  /** `time_from` and `time_to` in milliseconds since 1970, UTC. */
  starts: number | null;
  ends: number | null;
  count: number | null;
  statement: number | null;
  moment: number;
}

export interface PartyTable {
  event: number;
  role: string;
  ordinal: number;
  entity: number;
  span_start: number;
  span_end: number;
}

export interface CheckTable {
  version: number;
  ordinal: number;
  kind: string;
  verdict: string;
  note: string;
  span_start: number;
  span_end: number;
}
