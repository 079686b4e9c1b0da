export type { Account } from "./account/account.ts";
export type { Accounts } from "./account/accounts.ts";
export type { Passkey } from "./account/passkeys.ts";
export type { Addition, Outcome, Provenance, Sighting } from "./add/addition.ts";
export type { LoadedShard } from "./add/shards.ts";
export { LEDGER_CODES, type LedgerCode, LedgerError } from "./error/ledger-error.ts";
export {
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  exportHits,
  type ExportFormat,
  type ExportOptions,
  type LookUpVersion,
  versionLookUp,
} from "./export/index.ts";
export type { FoundEvent, FoundStatement, Hit, Origin, Page } from "./find/hit.ts";
export type { Box, FindQuery, OneOrMore, Order, RecordKind, TimeRange } from "./find/query.ts";
export type { Counts, Ledger, Reason } from "./ledger.ts";
export type { Opening } from "./migration/migrate.ts";
export { type LedgerOptions, openLedger } from "./open-ledger.ts";
export type { StoredDocument } from "./read/document.ts";
export type { StoredVersion } from "./read/versions.ts";
export type { Network } from "./read/network.ts";
export type { Presence } from "./read/presence.ts";
export type { EntityMember, KnownEntity } from "./read/who.ts";
export type { Fallout } from "./withdraw/suppose.ts";
export type { Unsupported } from "./withdraw/unsupported.ts";
export type { Withdrawal, WithdrawalKind } from "./withdraw/withdrawal.ts";
export type { Arranged } from "./story/arrange.ts";
export type { StoryDocument, StoryHead, ToldStory } from "./story/tell.ts";
export type { ClaimCarrier, ClaimRecord, LedgerClaim } from "./merge/claims.ts";
export type { LedgerContradiction, Passage } from "./merge/contradictions.ts";
export type { Drift } from "./merge/drift.ts";
export type { CorrectionRequest } from "./correct/correct.ts";
export type { Correction, CorrectionQuery } from "./correct/correction.ts";
export type { Signed } from "./people/signed.ts";
export type { Rereading } from "./correct/reread.ts";
export type { Joining } from "./merge/join.ts";
export type { MergeKind } from "./merge/holder-rows.ts";
export type { Separation } from "./merge/separate.ts";
export type { DocumentHead } from "./read/heads.ts";
export type { Outlet, OutletProfile } from "./read/outlets.ts";
export { ACTS, CERTAINTIES, EVENT_TYPES, STATUSES } from "./find/values.ts";
export type { NewReply, PlacedReply, Reply, ReplyPage, ReplyState } from "./reply/reply.ts";
export { REPLY_LIMITS, REPLY_STATES } from "./reply/reply.ts";
export type { Replies } from "./reply/replies.ts";
