import { readings } from "./0001-readings.ts";
import { stories } from "./0002-stories.ts";
import { fingerprints } from "./0003-fingerprints.ts";
import { corroboration } from "./0004-corroboration.ts";
import { corrections } from "./0005-corrections.ts";
import { replies } from "./0006-replies.ts";
import { accounts } from "./0007-accounts.ts";
import { shards } from "./0008-shards.ts";
import type { Migration } from "./migration.ts";

/** All steps, in order; the last one's number is the version of a ledger today. */
export const MIGRATIONS: readonly Migration[] = [
  readings,
  stories,
  fingerprints,
  corroboration,
  corrections,
  replies,
  accounts,
  shards,
];
export const CURRENT_VERSION = MIGRATIONS.length;
