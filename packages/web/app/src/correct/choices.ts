import type { Reading } from "@hearsay/core";
import type { StoredDocument } from "../api.ts";

const PER_VERSION = 2 ** 20;
export type Kind = "event" | "statement" | "entity";

/** One of several things that a form offers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const CERTAINTIES = ["certain", "probable", "possible", "unlikely", "unknown"];
export const STATUSES = ["actual", "planned", "possible", "wanted", "denied", "failed"];
export const ACTS = ["state", "claim", "deny", "admit", "ask", "demand", "promise", "threaten", "warn", "suggest", "praise", "criticise", "believe", "show"]; // prettier-ignore
export const TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER"]; // prettier-ignore
export const KINDS = ["person", "organisation", "place", "group", "work", "weapon", "vehicle", "facility", "other"];
export const SOURCES = ["person", "organisation", "country", "group", "document", "media", "unnamed"];
export const PRECISIONS = ["site", "city", "district", "region", "country", "area"];

/** The number in the ledger of the record at a place in the reading. */
export function numberAt({ version, numbers }: StoredDocument, kind: Kind, position: number): number {
  const items = kind === "entity" ? numbers.entities : kind === "event" ? numbers.events : numbers.statements;
  return version * PER_VERSION + items[position]!;
}

/** The number of an entity by its id in the reading; null where there is none. */
export function numberOfEntity(document: StoredDocument, id: string | null): number | null {
  const position = document.reading.entities.findIndex((entity) => entity.id === id);
  return position < 0 ? null : numberAt(document, "entity", position);
}

export function numberOfStatement(document: StoredDocument, id: string | null): number | null {
  const position = document.reading.statements.findIndex((statement) => statement.id === id);
  return position < 0 ? null : numberAt(document, "statement", position);
}

export const words = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

export function entityChoices(
  document: StoredDocument,
  wanted: (entity: Reading["entities"][number]) => boolean = () => true,
): Choice[] {
  return document.reading.entities.flatMap((entity, position) =>
    wanted(entity) ? [{ value: String(numberAt(document, "entity", position)), label: entity.name }] : [],
  );
}

export function statementChoices(document: StoredDocument): Choice[] {
  const { text } = document.reading.document;
  return document.reading.statements.map(({ content, id }, position) => ({
    value: String(numberAt(document, "statement", position)),
    label: `${id}: ${text.slice(content[0]?.[0] ?? 0, content[0]?.[1] ?? 0).slice(0, 60)}`,
  }));
}

/** Mentions of an entity that can be given to somebody else: not where it is the only one. */
export function mentionChoices(document: StoredDocument, position: number): Choice[] {
  const { mentions } = document.reading.entities[position]!;
  if (mentions.length < 2) return [];
  return mentions.map(({ span: [start, end] }) => ({
    value: `mention:${start}-${end}`,
    label: `“${document.reading.document.text.slice(start, end)}” … ${document.reading.document.text.slice(end, end + 30)}`,
  }));
}
