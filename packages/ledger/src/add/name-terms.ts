import type { Event, Source, Statement } from "@hearsay/core";
import { type Role, signed } from "../find/names.ts";
import { distinctWords } from "./entity-rows.ts";
import { type Numbering, sourceText } from "./numbering.ts";

/** The words of a source's names, or, where it is no entity, those that the text has for it. */
export const sourceWords = (source: Source, numbering: Numbering): readonly string[] =>
  source.entity === null ? distinctWords([sourceText(source, numbering.text)]) : numbering.words(source.entity);

/** By which names a statement is found, as a full-text index has them. */
export const statementTerms = ({ source, via }: Statement, numbering: Numbering): readonly string[] => [
  ...(source === null ? [] : signed("source", sourceWords(source, numbering))),
  ...via.flatMap((relay) => signed("via", sourceWords(relay, numbering))),
];

/** An event is found by its parties, its place, and who says so. */
export function eventTerms({ actors, recipients, place, statement }: Event, numbering: Numbering): readonly string[] {
  const terms = (role: Role, entities: readonly string[]): readonly string[] =>
    entities.flatMap((entity) => signed(role, numbering.words(entity)));
  return [
    ...terms(
      "actor",
      actors.map(({ entity }) => entity),
    ),
    ...terms(
      "recipient",
      recipients.map(({ entity }) => entity),
    ),
    ...terms("place", place === null ? [] : [place]),
    ...(statement === null ? [] : statementTerms(numbering.statementOf(statement), numbering)),
  ];
}
