import type { Certainty, Entity, Reading, SpeechAct, Statement } from "@hearsay/core";

/** Acts as a verb of the record: what the source does, whatever verb the text used. */
export const actVerbs: Readonly<Record<SpeechAct, string>> = {
  state: "states",
  claim: "claims",
  deny: "denies",
  admit: "admits",
  ask: "asks",
  demand: "demands",
  promise: "promises",
  threaten: "threatens",
  warn: "warns",
  suggest: "suggests",
  praise: "praises",
  criticise: "criticises",
  believe: "believes",
  show: "shows",
};

/** A sign and a word for what the source does not vouch for in full; null: certain. */
export interface Hedge {
  readonly sign: string;
  readonly word: string;
}

export const hedges: Readonly<Record<Certainty, Hedge | null>> = {
  certain: null,
  probable: { sign: "≈", word: "probably" },
  possible: { sign: "?", word: "possibly" },
  unlikely: { sign: "↓", word: "unlikely" },
  unknown: { sign: "○", word: "not vouched for" },
};

/** Headings of the entity kinds, in the order of the record. */
export const kindHeadings: readonly { readonly kind: Entity["kind"]; readonly heading: string }[] = [
  { kind: "person", heading: "People" },
  { kind: "organisation", heading: "Organisations" },
  { kind: "group", heading: "Groups" },
  { kind: "place", heading: "Places" },
  { kind: "facility", heading: "Facilities" },
  { kind: "work", heading: "Works" },
  { kind: "weapon", heading: "Weapons" },
  { kind: "vehicle", heading: "Vehicles" },
  { kind: "other", heading: "Other" },
];

/** A note on speech that the words beside it do not show to be speech; null: its cue and its quotation marks do. */
export function quotationNote(reading: Reading, { quotation, content, cue }: Statement): string | null {
  const marked = quotation !== "direct" || content.some((span) => /^["“”„«»‘’'「」]/.test(reading.document.text.slice(...span)));
  if (cue !== null) return marked ? null : "speech without quotation marks";
  return marked ? "set out without a cue" : "speech without quotation marks or cue";
}

/** “1 statement”, “12 statements”. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? singular : plural}`;
