import type { DocumentTable, MentionTable, EntityTable, VersionTable } from "./document-tables.ts";
import type { CheckTable, EventTable, PartyTable, RelayTable, StatementTable } from "./record-tables.ts";
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
  readonly ledger_event: story.LedgerEventTable;
  readonly ledger_event_evidence: story.EvidenceTable;
  readonly ledger_statement: story.LedgerStatementTable;
  readonly ledger_statement_evidence: story.EvidenceTable;
  readonly ledger_entity: story.LedgerEntityTable;
  readonly ledger_entity_member: story.LedgerEntityMemberTable;
  readonly withdrawal: story.WithdrawalTable;
}
