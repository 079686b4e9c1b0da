import type { Wanted } from "../store/store.ts";
import { nameWordsOf } from "../text/name-words.ts";
import type { FindQuery, RecordKind } from "./query.ts";
import { parseWords } from "./words.ts";

/** The tables of a kind of record. */
export const tablesOf = (kind: RecordKind) =>
  ({ text: `${kind}_text`, evidence: `ledger_${kind}_evidence`, holder: `ledger_${kind}`, carrier: `${kind}_carrier` }) as const;

/** The part that somebody has in a record, and the sign before the words of their names in a full-text index. */
const ROLE_SIGNS = { source: "s", via: "v", actor: "a", recipient: "r", place: "p", named: "n" } as const;
export type Role = keyof typeof ROLE_SIGNS;
/** The words of a name as a full-text index has them. */
export const signed = (role: Role, words: readonly string[]): readonly string[] =>
  words.map((word) => `${ROLE_SIGNS[role]}${word}`);

/** A name that somebody in a role has to have. */
export interface Name {
  readonly role: Exclude<Role, "named">;
  readonly words: readonly string[];
}

export function namesOf(query: FindQuery): readonly Name[] {
  const roles = ["source", "via", "actor", "recipient", "place"] as const;
  return roles.flatMap((role) => (query[role] === undefined ? [] : [{ role, words: nameWordsOf(query[role]) }]));
}

/** What a query looks for in the full-text index; null for nothing. */
export function wantedOf(query: FindQuery): Wanted | null {
  const names = namesOf(query).flatMap(({ role, words }) => signed(role, words));
  if (names.length === 0 && query.text === undefined) return null;
  return { words: query.text === undefined ? null : parseWords(query.text), names };
}
