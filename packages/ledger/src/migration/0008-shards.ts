import type { Migration } from "./migration.ts";

/** Shards of an archive that were loaded, so that a load that was cut off goes on where it ended. */
export const shards: Migration = {
  number: 8,
  statements: ({ integer, text, end }) => [
    `create table shard (
      name ${text} not null primary key, documents ${integer} not null, sha256 ${text} not null, loaded_at ${text} not null)${end}`,
  ],
};
