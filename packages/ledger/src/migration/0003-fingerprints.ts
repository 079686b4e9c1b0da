import type { Migration } from "./migration.ts";

/** What stories are found by: a fingerprint of each version, its keys, and how many versions hold a term. */
export const fingerprints: Migration = {
  number: 3,
  statements: ({ integer, blob, end, clustered }) => [
    `create table fingerprint (version ${integer} not null primary key references version, day ${integer}, packed ${blob} not null)${end}`,
    `create table story_key (
      kind ${integer} not null, hash ${integer} not null, version ${integer} not null references version,
      primary key (kind, hash, version))${clustered}`,
    `create table term_count (hash ${integer} not null primary key, versions ${integer} not null)${end}`,
    `drop table shingle_band`,
  ],
};
