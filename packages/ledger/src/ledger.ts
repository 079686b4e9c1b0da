import type { Reading } from "@hearsay/core";
import type { Accounts } from "./account/accounts.ts";
import type { Addition, Outcome, Provenance, Sighting } from "./add/addition.ts";
import type { CorrectionRequest } from "./correct/correct.ts";
import type { Correction, CorrectionQuery } from "./correct/correction.ts";
import type { Rereading } from "./correct/reread.ts";
import type { LoadedShard } from "./add/shards.ts";
import type { Hit, Page } from "./find/hit.ts";
import type { FoundPlaces } from "./find/places.ts";
import type { FindQuery, RecordKind } from "./find/query.ts";
import type { Opening } from "./migration/migrate.ts";
import type { StoredDocument } from "./read/document.ts";
import type { Signed } from "./people/signed.ts";
import type { DocumentHead } from "./read/heads.ts";
import type { Outlet, OutletProfile } from "./read/outlets.ts";
import type { StoredVersion } from "./read/versions.ts";
import type { MergeKind } from "./merge/holder-rows.ts";
import type { Joining } from "./merge/join.ts";
import type { Separation } from "./merge/separate.ts";
import type { Network } from "./read/network.ts";
import type { Presence } from "./read/presence.ts";
import type { EntityMember, KnownEntity } from "./read/who.ts";
import type { Arranged } from "./story/arrange.ts";
import type { Replies } from "./reply/replies.ts";
import type { StoryHead, ToldStory } from "./story/tell.ts";
import type { Fallout } from "./withdraw/suppose.ts";
import type { Unsupported } from "./withdraw/unsupported.ts";
import type { Target, Withdrawal, WithdrawalKind } from "./withdraw/withdrawal.ts";

/** Many readings, one record. Every method throws a `LedgerError` where the store is in the way. */
export interface Ledger {
  /** Where it is, as it may be shown: without a password. */
  readonly location: string;
  /** Whether opening it made or migrated it. */
  readonly opening: Opening;
  /** Adds one reading, wholly or not at all. The same text at the same address is one, however often it is added. */
  readonly add: (reading: Sighting["reading"], provenance: Sighting["provenance"]) => Promise<Addition>;
  /**
   * Adds readings as they come, `batch` (default 32) in a transaction, and gives what became of each once it is safely kept.
   * Where it throws, what it gave stays; add the rest again, or all: what is there is known.
   */
  readonly addAll: (
    sightings: Iterable<Sighting> | AsyncIterable<Sighting>,
    options?: { readonly batch?: number },
  ) => AsyncGenerator<Addition>;
  /** What adding this text would come to, before it is read. */
  readonly foresee: (url: string | null, text: string) => Promise<Outcome>;
  /** Shards of an archive that were loaded wholly. */
  readonly shards: () => Promise<readonly LoadedShard[]>;
  /** Notes that all readings of a shard were added. */
  readonly noteShard: (shard: LoadedShard) => Promise<void>;
  /** The whole ledger as lines of JSON that two ledgers can be compared by: see docs/reference/export.md. */
  readonly canonical: () => AsyncGenerator<string>;
  readonly find: (query: FindQuery) => Promise<Page>;
  /** All that a query finds, in the memory of one page. */
  readonly stream: (query: FindQuery) => AsyncGenerator<Hit>;
  /** Where the events that a query finds take place; of the first `most`, default 1000. */
  readonly places: (query: FindQuery, most?: number) => Promise<FoundPlaces>;
  /** Events or statements by their numbers, with their evidence; those that are not there are left out. */
  readonly records: (kind: RecordKind, ids: readonly number[]) => Promise<readonly Hit[]>;
  /** A document by its address, its key, the SHA-256 of a text of it or the number of a version. */
  readonly document: (id: string) => Promise<StoredDocument | null>;
  /** Documents without their readings, the last added first, before a version; `limit` is 50 by default. */
  readonly documents: (page?: { readonly before?: number; readonly limit?: number }) => Promise<readonly DocumentHead[]>;
  /** All documents, with their readings, in the order in which they were added; `superseded`: older versions too. */
  readonly versions: (options?: { readonly superseded?: boolean }) => AsyncGenerator<StoredVersion>;
  readonly who: (name: string, limit?: number) => Promise<readonly KnownEntity[]>;
  /** An entity of the ledger by its number. */
  readonly entity: (id: number) => Promise<KnownEntity | null>;
  /** The numbers of the ledger’s entities that those of a version were taken for, by their ids in the reading. */
  readonly entitiesOf: (version: number) => Promise<ReadonlyMap<string, number>>;
  /** The entities of documents that were taken for this one of the ledger, each with the reason. */
  readonly members: (entity: number) => AsyncGenerator<EntityMember>;
  /** With whom an entity of the ledger takes part in events; `limit` partners, default 30. */
  readonly network: (entity: number, limit?: number) => Promise<Network>;
  /** When an entity of the ledger is named, and where its events take place. */
  readonly presence: (entity: number) => Promise<Presence>;
  /** What others say in which it is named, the last published first; default 20. */
  readonly saidOf: (entity: number, limit?: number) => Promise<readonly Hit[]>;
  /** Publishers and how their documents came about, those with most first; default 100. */
  readonly outlets: (limit?: number) => Promise<readonly Outlet[]>;
  /** A publisher by its whole name: what it takes from whom, and what it changes. */
  readonly outlet: (name: string) => Promise<OutletProfile | null>;
  readonly counts: () => Promise<Counts>;
  readonly withdraw: (kind: WithdrawalKind, target: string, why: Reason) => Promise<Withdrawal>;
  readonly restore: (id: number, why: Reason) => Promise<Withdrawal | null>;
  readonly withdrawals: () => Promise<readonly Withdrawal[]>;
  readonly unsupported: () => AsyncGenerator<Unsupported>;
  /** What of a story would fall if a source, a document or a statement were wrong; changes nothing. */
  readonly suppose: (story: number, wrong: Target) => Promise<Fallout>;
  /** Undoes a merge of an event, statement or entity with others: it stands alone from now on. */
  readonly separate: (kind: MergeKind, record: number, why: Reason) => Promise<Separation>;
  /** Takes a separation back; null where none of this number stands. */
  readonly rejoin: (id: number, why: Reason) => Promise<Separation | null>;
  readonly separations: () => Promise<readonly Separation[]>;
  /** Joins an entity of the ledger to another: documents that name it later are given to that one too. */
  readonly join: (entity: number, into: number, by: Signed) => Promise<Joining>;
  /** Takes a joining back; null where none of this number stands. */
  readonly unjoin: (id: number, by: Signed) => Promise<Joining | null>;
  readonly joinings: () => Promise<readonly Joining[]>;
  /** Sets something right in a reading: a layer over it. What was set in the same field before is undone by it. */
  readonly correct: (request: CorrectionRequest, by: Signed) => Promise<Correction>;
  /** Takes a correction back; null where none of this number stands. */
  readonly undo: (id: number, by: Signed) => Promise<Correction | null>;
  /** Corrections, the last made first, those that were undone too. */
  readonly corrections: (query?: CorrectionQuery) => Promise<readonly Correction[]>;
  /** Puts another reading of the same text, by another model, in the place of a version’s: corrections, withdrawals and merges hold on. */
  readonly reread: (version: number, reading: Reading, by: Pick<Provenance, "model" | "program">) => Promise<Rereading>;
  /** Finds story and lineage of what was added since, in its order; stopped midway, it goes on from there the next time. */
  readonly arrange: () => AsyncGenerator<Arranged>;
  /** Stories, the latest first; default 50. */
  readonly stories: (limit?: number) => Promise<readonly StoryHead[]>;
  /** A story with its documents, what they carry and contradict; null where there is none of this number. */
  readonly story: (id: number) => Promise<ToldStory | null>;
  /** Owners, who may change the ledger over the web. */
  readonly accounts: Accounts;
  /** What readers answer to documents. */
  readonly replies: Replies;
  readonly close: () => Promise<void>;
}

/** Why something was done, and when (ISO 8601). */
export interface Reason {
  readonly reason: string;
  readonly at: string;
}
export interface Counts {
  readonly documents: number;
  readonly versions: number;
  readonly entities: number;
  readonly statements: number;
  readonly events: number;
}
