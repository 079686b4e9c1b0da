import type { Source } from "@hearsay/core";
import type { TableRows } from "../store/store.ts";
import { distinctWords } from "./entity-rows.ts";
import { type Numbering, sourceText } from "./numbering.ts";

export interface Named {
  readonly entity: number;
  readonly words: readonly string[];
}
export const namedEntity = (id: string, numbering: Numbering): Named => ({
  entity: numbering.entity(id),
  words: numbering.words(id),
});
/** A source by its entity, or, where it has none, by the words that the text has for it. */
export const namedSource = (source: Source, numbering: Numbering): Named =>
  source.entity === null
    ? { entity: 0, words: distinctWords([sourceText(source, numbering.text)]) }
    : namedEntity(source.entity, numbering);

/** The words by which a record is found in this role. */
export function wordRows(record: number, moment: number, role: string, named: readonly Named[]): TableRows["rows"] {
  const rows = named.flatMap(({ entity, words }) => words.map((word) => ({ word, role, moment, record, entity })));
  return [...new Map(rows.map((row) => [`${row.word} ${row.entity}`, row])).values()];
}
