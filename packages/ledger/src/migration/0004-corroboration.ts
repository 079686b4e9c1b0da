import type { Migration } from "./migration.ts";

/**
 * What several documents tell together: records that are one, who carries them, who contradicts them, what a rewrite changed, and merges that
 * were undone. The tables of migration 2 for this were never written to.
 */
export const corroboration: Migration = {
  number: 4,
  statements: ({ serial, integer, real, text, end, clustered }) => [
    ...["ledger_event_evidence", "ledger_event", "ledger_statement_evidence", "ledger_statement"].map(drop),
    ...["ledger_entity_member", "ledger_entity"].map(drop),
    ...["event", "statement"].flatMap((kind) => [
      `create table ledger_${kind} (
        id ${integer} not null primary key, story ${integer} not null references story, lines ${integer} not null,
        carriers ${integer} not null)${end}`,
      `create index ledger_${kind}_story on ledger_${kind} (story)`,
      `create table ledger_${kind}_evidence (
        record ${integer} not null primary key references ${kind}, holder ${integer} not null references ledger_${kind},
        score ${real} not null, reason ${text})${end}`,
      `create index ledger_${kind}_evidence_holder on ledger_${kind}_evidence (holder)`,
      `create table ${kind}_carrier (
        record ${integer} not null references ${kind}, version ${integer} not null references version,
        span_start ${integer} not null, span_end ${integer} not null, primary key (record, version))${clustered}`,
      `create index ${kind}_carrier_version on ${kind}_carrier (version)`,
    ]),
    `create table opposition (
      id ${serial}, kind ${text} not null, a ${integer} not null references version, a_start ${integer} not null, a_end ${integer} not null,
      b ${integer} not null references version, b_start ${integer} not null, b_end ${integer} not null)${end}`,
    `create index opposition_a on opposition (a)`,
    `create index opposition_b on opposition (b)`,
    `create table drift (
      version ${integer} not null references version, origin ${integer} not null references version, differences ${text} not null,
      primary key (version, origin))${clustered}`,

    `create table ledger_entity (
      id ${integer} not null primary key, kind ${text} not null, name ${text} not null, name_key ${text} not null, country ${text},
      sector ${text}, link_source ${text}, link_id ${text}, members ${integer} not null)${end}`,
    `create index ledger_entity_key on ledger_entity (name_key)`,
    `create index ledger_entity_link on ledger_entity (link_id, link_source)`,
    `create table ledger_entity_word (
      word ${text} not null, entity ${integer} not null references ledger_entity, primary key (word, entity))${clustered}`,
    `create table ledger_entity_member (
      record ${integer} not null primary key references entity, holder ${integer} not null references ledger_entity,
      score ${real} not null, reason ${text})${end}`,
    `create index ledger_entity_member_holder on ledger_entity_member (holder)`,

    `create table separation (
      id ${serial}, kind ${text} not null, record ${integer} not null, holder ${integer} not null, score ${real} not null, merged_for ${text},
      reason ${text} not null, separated_at ${text} not null, restored_at ${text}, restored_reason ${text})${end}`,
    `create unique index separation_standing on separation (kind, record) where restored_at is null`,

    // Keys within a window of days are a stretch of the index; before, older documents with the key were gone through as well.
    `drop table story_key`,
    `create table story_key (
      kind ${integer} not null, hash ${integer} not null, day ${integer} not null, version ${integer} not null references version,
      primary key (kind, hash, day, version))${clustered}`,
    `create index fingerprint_undated on fingerprint (version) where day is null`,

    // Stories that were found before have none of this: they are arranged anew.
    ...["lineage", "story_member", "story", "term_count", "fingerprint"].map((table) => `delete from ${table}`),
  ],
};

const drop = (table: string): string => `drop table ${table}`;
