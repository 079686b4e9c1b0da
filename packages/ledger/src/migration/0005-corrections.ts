import type { Migration } from "./migration.ts";

/** Corrections by people: layers over a reading, which stays what the model made of it. */
export const corrections: Migration = {
  number: 5,
  statements: ({ serial, integer, text, blob, end, clustered }) => [
    `create table correction (
      id ${serial}, kind ${text} not null, record ${integer} not null, version ${integer} not null references version, field ${text} not null,
      value ${text} not null, before ${text} not null, span_start ${integer} not null, span_end ${integer} not null,
      author ${text} not null, reason ${text} not null, made_at ${text} not null,
      undone_by ${text}, undone_reason ${text}, undone_at ${text})${end}`,
    `create index correction_version on correction (version)`,
    `create unique index correction_standing on correction (kind, record, field) where undone_at is null`,
    // The reading with its corrections, where there are any, as `reading` is; and numbers of records, where their places in the reading do not tell them.
    `alter table version add column corrected ${blob}`,
    `alter table version add column numbers ${text}`,
    `alter table version add column made_numbers ${text}`,
    // One entity of the ledger that was said to be another one.
    `create table joining (
      id ${serial}, holder ${integer} not null, into_holder ${integer} not null, author ${text} not null, reason ${text} not null,
      joined_at ${text} not null, undone_by ${text}, undone_reason ${text}, undone_at ${text})${end}`,
    `create table joined_member (
      joining ${integer} not null references joining, record ${integer} not null, primary key (joining, record))${clustered}`,
  ],
};
