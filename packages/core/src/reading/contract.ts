/**
 * The public contract of a reading: what `hearsay read --json` prints for one document, and what
 * `read()` of the core library returns. Scorers, exports and the web app depend on these names.
 *
 * Every span is half-open, [start, end), in UTF-16 code units of `document.text`, so that
 * `document.text.slice(start, end)` is the evidence. Nothing here is ever free text of the
 * program's own making: names are taken from the text or from a sourced gazetteer.
 */
export type Span = readonly [start: number, end: number];

export interface Reading {
  readonly hearsay: 1; // version of this contract
  readonly document: Document;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly checks: readonly Check[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Document {
  readonly id: string; // given by the caller, else the SHA-256 of the text, in hexadecimal
  readonly text: string; // exactly what was read; for a web page, the text of the article
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null; // the publisher
  readonly credit: string | null; // the agency or outlet that the document itself credits (“Reuters”, “AFP”)
  readonly authors: readonly string[];
  readonly published: string | null; // ISO 8601 date or date-time; the anchor of relative times
  readonly language: string; // BCP 47
  readonly sections: readonly {
    readonly kind: "headline" | "byline" | "dateline" | "body" | "caption" | "boilerplate";
    readonly span: Span;
  }[];
}

export interface Entity {
  readonly id: string; // unique in the reading
  readonly kind: "person" | "organisation" | "place" | "group" | "work" | "weapon" | "vehicle" | "facility" | "other";
  readonly name: string; // the fullest name found, or the canonical name of the linked record
  readonly mentions: readonly { readonly span: Span; readonly form: "name" | "nominal" | "pronoun" }[];
  readonly roles: readonly { readonly text: string; readonly span: Span; readonly of: string | null }[]; // “press secretary”, of: entity id
  readonly actor: { readonly country: string | null; readonly sector: string | null } | null; // ISO 3166-1 alpha-3; PLOVER sector (GOV, MIL, MED, …)
  readonly place: Place | null; // where the entity is, if it is a place or a facility
  readonly link: { readonly source: string; readonly id: string } | null; // e.g. { source: "geonames", id: "2013348" }
}

export interface Place {
  readonly latitude: number; // degrees, WGS 84
  readonly longitude: number;
  readonly country: string | null; // ISO 3166-1 alpha-2
  readonly subdivision: string | null; // ISO 3166-2 or GeoNames admin1
  readonly precision: "site" | "city" | "district" | "region" | "country" | "area";
}

export interface TimeExpression {
  readonly id: string;
  readonly span: Span;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET"; // TIMEX3
  readonly value: string; // TIMEX3 value
  readonly from: string | null; // ISO 8601, first instant that the value covers
  readonly to: string | null; // ISO 8601, first instant after it
  readonly certain?: boolean; // false: year, day or direction only follow from the publication date or from other times
}

/** Somebody says something: an attribution relation. */
export interface Statement {
  readonly id: string;
  readonly source: Source | null; // null: the text names none (“allegedly”, “is said to”)
  readonly via: readonly Source[]; // relays, nearest to the source first: Peskov, via RIA Novosti and TASS
  readonly cue: { readonly spans: readonly Span[]; readonly lemma: string; readonly act: SpeechAct } | null; // null: set out as speech with no cue of its own
  readonly content: readonly Span[]; // in text order
  readonly quotation: "direct" | "indirect" | "mixed";
  readonly certainty: Certainty; // the source's own commitment to the content, as worded
  readonly within: string | null; // id of the statement whose content holds this one
}
export type SpeechAct =
  | "state"
  | "claim"
  | "deny"
  | "admit"
  | "ask"
  | "demand"
  | "promise"
  | "threaten"
  | "warn"
  | "suggest"
  | "praise"
  | "criticise"
  | "believe"
  | "show";
export type Certainty = "certain" | "probable" | "possible" | "unlikely" | "unknown";

export interface Source {
  readonly spans: readonly Span[];
  readonly entity: string | null; // id, coreference resolved
  readonly kind: "person" | "organisation" | "country" | "group" | "document" | "media" | "unnamed";
}

/** Somebody does something, did, might or will. */
export interface Event {
  readonly id: string;
  readonly trigger: Span;
  readonly type: PloverType | "OTHER";
  readonly mode: string | null; // PLOVER mode, e.g. "visit" of CONSULT, "weapons" of MOBILIZE
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[]; // of reciprocal types (AGREE, CONSULT, COOPERATE) all parties are actors
  readonly place: string | null; // entity id
  readonly time: { readonly expression: string | null; readonly from: string; readonly to: string } | null; // when it takes place; expression: id of a time
  readonly count: number | null; // “two ballistic missiles”
  readonly status: "actual" | "planned" | "possible" | "wanted" | "denied" | "failed";
  readonly background: boolean; // told as history, not as this document's news
  readonly statement: string | null; // id of the innermost statement that asserts it; null: the outlet's own voice
}
export type PloverType =
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
  | "ASSAULT";
export interface Participant {
  readonly entity: string;
  readonly span: Span;
}

/** Something in the text that arithmetic or a gazetteer can check without believing anybody. */
export interface Check {
  readonly kind: "unit" | "distance" | "weekday" | "age" | "sum" | "percentage";
  readonly spans: readonly Span[];
  readonly verdict: "consistent" | "inconsistent" | "undecided";
  readonly note: string; // what was computed, with the numbers
}

/** A problem that did not stop the reading. */
export interface Diagnostic {
  readonly rule: string; // stable id, documented
  readonly severity: "info" | "warning";
  readonly message: string; // what was found and what was done about it
  readonly span: Span | null;
}
