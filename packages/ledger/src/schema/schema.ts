import type { DocumentTable, MentionTable, EntityTable, VersionTable } from "./document-tables.ts";
import type { CheckTable, EventTable, PartyTable, RelayTable, StatementTable } from "./record-tables.ts";
import type * as people from "./people-tables.ts";
import type { ShardTable } from "./shard-table.ts";
import type * as story from "./story-tables.ts";

/** The tables of a ledger. Migrations make them; docs/reference/ledger.md explains them. */
export interface Schema {
  readonly document: DocumentTable;
  readonly version: VersionTable;
  readonly entity: EntityTable;
  readonly mention: MentionTable;
  readonly statement: StatementTable;
  readonly statement_via: RelayTable;
  readonly event: EventTable;
  readonly event_party: PartyTable;
  readonly reading_check: CheckTable;
  readonly fingerprint: story.FingerprintTable;
  readonly story_key: story.StoryKeyTable;
  readonly term_count: story.TermCountTable;
  readonly lineage: story.LineageTable;
  readonly story: story.StoryTable;
  readonly story_member: story.StoryMemberTable;
  readonly ledger_event: story.HolderTable;
  readonly ledger_event_evidence: story.EvidenceTable;
  readonly event_carrier: story.CarrierTable;
  readonly ledger_statement: story.HolderTable;
  readonly ledger_statement_evidence: story.EvidenceTable;
  readonly statement_carrier: story.CarrierTable;
  readonly opposition: story.OppositionTable;
  readonly drift: story.DriftTable;
  readonly ledger_entity: story.LedgerEntityTable;
  readonly ledger_entity_word: story.LedgerEntityWordTable;
  readonly ledger_entity_member: story.EvidenceTable;
  readonly separation: story.SeparationTable;
  readonly withdrawal: story.WithdrawalTable;
  readonly correction: people.CorrectionTable;
  readonly joining: people.JoiningTable;
  readonly joined_member: people.JoinedMemberTable;
  readonly reply: people.ReplyTable;
  readonly reply_address: people.ReplyAddressTable;
  readonly account: people.AccountTable;
  readonly passkey: people.PasskeyTable;
  readonly session: people.SessionTable;
  readonly shard: ShardTable;
}
