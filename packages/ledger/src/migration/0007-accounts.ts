import type { Migration } from "./migration.ts";

/** Owners, who may change the ledger over the web, and how they sign in. Of passwords and sessions only hashes are kept. */
export const accounts: Migration = {
  number: 7,
  statements: ({ serial, integer, text, blob, end }) => [
    `create table account (
      id ${serial}, name ${text} not null, name_key ${text} not null unique, password_hash ${text}, made_at ${text} not null, disabled_at ${text})${end}`,
    `create table passkey (
      id ${text} not null primary key, account ${integer} not null references account, public_key ${blob} not null, counter ${integer} not null,
      transports ${text} not null, label ${text} not null, made_at ${text} not null)${end}`,
    `create index passkey_account on passkey (account)`,
    `create table session (
      key ${text} not null primary key, account ${integer} not null references account, made_at ${text} not null, seen_at ${text} not null,
      ends_at ${text} not null)${end}`,
    `create index session_account on session (account)`,
  ],
};
