import type { Migration } from "./migration.ts";

/** What readers answer to an article or a passage of it. Their addresses lie in a table of their own, which nothing that publishes reads. */
export const replies: Migration = {
  number: 6,
  statements: ({ serial, integer, text, end }) => [
    `create table reply (
      id ${serial}, version ${integer} not null references version, span_start ${integer}, span_end ${integer}, quote ${text},
      name ${text} not null, body ${text} not null, links ${text} not null, sent_at ${text} not null, state ${text} not null, decided_by ${text}, decided_at ${text},
      decided_reason ${text}, correction ${integer} references correction, deletion_key ${text} not null unique)${end}`,
    `create index reply_version on reply (version, state)`,
    `create index reply_state on reply (state, id)`,
    `create table reply_address (
      reply ${integer} not null primary key references reply, email ${text} not null)${end}`,
  ],
};
