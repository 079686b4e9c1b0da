import { nameWordsOf } from "../text/name-words.ts";
import type { FindQuery, RecordKind } from "./query.ts";

/** The tables of a kind of record. */
export const tablesOf = (kind: RecordKind) =>
  ({
    record: kind,
    words: `${kind}_word`,
    text: `${kind}_text`,
    evidence: `ledger_${kind}_evidence`,
    holder: `ledger_${kind}`,
  }) as const;

/** A name that somebody in a role has to have. */
export interface Name {
  readonly role: string;
  readonly words: readonly string[];
}

export function namesOf(query: FindQuery): readonly Name[] {
  const roles = { source: query.source, via: query.via, actor: query.actor, recipient: query.recipient, place: query.place };
  return Object.entries(roles)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([role, name]) => ({ role, words: nameWordsOf(name) }));
}
