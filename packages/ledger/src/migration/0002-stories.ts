import type { Migration } from "./migration.ts";

/** What is known across documents: lineage, stories, ledger events and statements, merged entities, withdrawals. */
export const stories: Migration = {
  number: 2,
  statements: ({ serial, integer, real, text, end, clustered }) => [
    `create table shingle_band (
      band ${integer} not null, hash ${integer} not null, version ${integer} not null references version,
      primary key (band, hash, version))${clustered}`,
    `create table lineage (
      id ${serial}, version ${integer} not null references version, origin ${integer} references version, kind ${text} not null,
      direction ${text} not null, confidence ${real} not null, evidence ${text} not null)${end}`,
    `create index lineage_version on lineage (version)`,
    `create index lineage_origin on lineage (origin)`,
    `create table story (
      id ${serial}, title ${text}, first_moment ${integer} not null, last_moment ${integer} not null)${end}`,
    `create index story_moment on story (last_moment)`,
    `create table story_member (
      version ${integer} not null primary key references version, story ${integer} not null references story,
      score ${real} not null)${end}`,
    `create index story_member_story on story_member (story)`,

    `create table ledger_event (
      id ${serial}, story ${integer} references story, type ${text} not null, status ${text} not null,
      lines ${integer} not null)${end}`,
    `create index ledger_event_story on ledger_event (story)`,
    ...evidence("event", integer, text, clustered),
    `create table ledger_statement (
      id ${serial}, story ${integer} references story, lines ${integer} not null)${end}`,
    `create index ledger_statement_story on ledger_statement (story)`,
    ...evidence("statement", integer, text, clustered),

    `create table ledger_entity (id ${serial}, kind ${text} not null, name ${text} not null)${end}`,
    `create table ledger_entity_member (
      id ${serial}, ledger_entity ${integer} not null references ledger_entity, entity ${integer} not null references entity,
      reason ${text} not null, merged_at ${text} not null, undone_at ${text}, undone_reason ${text})${end}`,
    `create index ledger_entity_member_of on ledger_entity_member (ledger_entity)`,
    `create unique index ledger_entity_member_entity on ledger_entity_member (entity) where undone_at is null`,

    `create table withdrawal (
      id ${serial}, kind ${text} not null, target ${text} not null, reason ${text} not null, withdrawn_at ${text} not null,
      restored_at ${text}, restored_reason ${text})${end}`,
    `create unique index withdrawal_standing on withdrawal (kind, target) where restored_at is null`,
  ],
};

const evidence = (kind: string, integer: string, text: string, clustered: string): readonly string[] => [
  `create table ledger_${kind}_evidence (
    holder ${integer} not null references ledger_${kind}, record ${integer} not null references ${kind},
    line ${integer}, stance ${text} not null, reason ${text}, primary key (holder, record))${clustered}`,
  `create index ledger_${kind}_evidence_record on ledger_${kind}_evidence (record)`,
];
