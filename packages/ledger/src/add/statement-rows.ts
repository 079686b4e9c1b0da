import type { Reading, Source, Statement } from "@hearsay/core";
import type { TableRows } from "../store/store.ts";
import { storable } from "../text/storable.ts";
import { type Numbering, sourceText } from "./numbering.ts";
import { spaced } from "./entity-rows.ts";
import { sourceWords } from "./name-terms.ts";

export function statementRows({ statements }: Reading, numbering: Numbering): readonly TableRows[] {
  const numbered = statements.map((statement) => ({ statement, id: numbering.statement(statement.id) }));
  return [
    { table: "statement", rows: numbered.map(({ statement, id }) => statementRow(statement, id, numbering)) },
    {
      table: "statement_via",
      rows: numbered.flatMap(({ statement: { via }, id }) => via.map((relay, ordinal) => viaRow(relay, id, ordinal, numbering))),
    },
  ];
}

function statementRow(statement: Statement, id: number, numbering: Numbering): TableRows["rows"][number] {
  const { source, cue, content, quotation, certainty, within } = statement;
  return {
    id,
    version: numbering.version,
    ref: statement.id,
    source_entity: source?.entity == null ? null : numbering.entity(source.entity),
    source_text: source === null ? null : storable(sourceText(source, numbering.text)),
    source_words: source === null ? null : spaced(sourceWords(source, numbering)),
    source_kind: source?.kind ?? null,
    act: cue?.act ?? null,
    cue: cue === null ? null : storable(cue.lemma),
    quotation,
    certainty,
    content_start: content[0]?.[0] ?? 0,
    content_end: content.at(-1)?.[1] ?? 0,
    within: within === null ? null : numbering.statement(within),
    moment: numbering.moment,
  };
}

const viaRow = (relay: Source, statement: number, ordinal: number, numbering: Numbering): TableRows["rows"][number] => ({
  statement,
  ordinal,
  entity: relay.entity === null ? null : numbering.entity(relay.entity),
  text: storable(sourceText(relay, numbering.text)),
  words: spaced(sourceWords(relay, numbering)),
  kind: relay.kind,
});
