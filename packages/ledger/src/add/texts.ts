import type { Event, Reading, Statement } from "@hearsay/core";
import type { IndexedText, TextTable } from "../store/store.ts";
import { storable } from "../text/storable.ts";
import { signed } from "../find/names.ts";
import { isNamed } from "./entity-rows.ts";
import { eventTerms, statementTerms } from "./name-terms.ts";
import { type Numbering } from "./numbering.ts";
import { passageOfEvent, passageOfStatement } from "./passage.ts";

/**
 * What full-text search finds: a record by the sentences that it stands in and the names of those in it, so that a pronoun is
 * found by whom it means; a document by its title and text.
 */
export function textsOf(reading: Reading, numbering: Numbering): Readonly<Record<TextTable, readonly IndexedText[]>> {
  const { document, statements, events } = reading;
  return {
    document_text: [
      {
        id: numbering.version,
        text: storable(`${document.title ?? ""}\n${document.text}`),
        names: documentTerms(reading, numbering),
      },
    ],
    statement_text: statements.map((statement) => ({
      id: numbering.statement(statement.id),
      text: withNames(reading, passageOfStatement(statement, reading), entitiesOfStatement(statement), numbering),
      names: statementTerms(statement, numbering),
    })),
    event_text: events.map((event) => ({
      id: numbering.event(event.id),
      text: withNames(reading, passageOfEvent(event, reading), entitiesOfEvent(event), numbering),
      names: eventTerms(event, numbering),
    })),
  };
}

const documentTerms = ({ entities }: Reading, numbering: Numbering): readonly string[] =>
  signed("named", [...new Set(entities.filter(isNamed).flatMap(({ id }) => numbering.words(id)))]);

const entitiesOfStatement = ({ source, via }: Statement): readonly (string | null)[] => [
  source?.entity ?? null,
  ...via.map(({ entity }) => entity),
];
const entitiesOfEvent = ({ actors, recipients, place }: Event): readonly (string | null)[] => [
  ...[...actors, ...recipients].map(({ entity }) => entity),
  place,
];

function withNames(
  { document: { text } }: Reading,
  span: readonly [number, number],
  entities: readonly (string | null)[],
  numbering: Numbering,
): string {
  const names = [...new Set(entities)].filter((id) => id !== null).map((id) => numbering.entityOf(id).name);
  return storable([text.slice(...span), ...names].join("\n"));
}
