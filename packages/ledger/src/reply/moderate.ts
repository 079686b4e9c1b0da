import { sql } from "kysely";
import { LedgerError } from "../error/ledger-error.ts";
import type { Store } from "../store/store.ts";
import { storable } from "../text/storable.ts";
import { type Reply, REPLY_LIMITS, type ReplyPage, type ReplyRow, replyOf, type ReplyState } from "./reply.ts";

/** What is decided about a reply, by whom, and why (may be empty where it is published). */
export interface Decision {
  readonly state: "published" | "refused";
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** Replies of a state, or all, the last sent first. */
export async function listReplies(
  { database }: Store,
  { state, before, limit = 50 }: { readonly state?: ReplyState; readonly before?: number; readonly limit?: number },
): Promise<ReplyPage> {
  const { rows } = await sql<ReplyRow>`select r.*, v.title from reply r join version v on v.id = r.version
    where ${state === undefined ? sql`1 = 1` : sql`r.state = ${state}`} ${before === undefined ? sql`` : sql`and r.id < ${before}`}
    order by r.id desc limit ${limit + 1}`.execute(database);
  const replies = rows.slice(0, limit).map(replyOf);
  return { replies, before: rows.length > limit ? replies.at(-1)!.id : null };
}

export async function oneReply({ database }: Store, id: number): Promise<Reply | null> {
  const { rows } = await sql<ReplyRow>`select r.*, v.title from reply r join version v on v.id = r.version
    where r.id = ${id}`.execute(database);
  return rows[0] === undefined ? null : replyOf(rows[0]);
}

/** Publishes or refuses a reply; may be decided anew. Null where there is none of this number, or it was deleted. */
export async function decideReply(store: Store, id: number, { state, by, reason, at }: Decision): Promise<Reply | null> {
  const why = storable(reason).trim();
  if (state === "refused" && why === "") throw new LedgerError("invalid-query", "a reply is refused for a reason");
  if (why.length > REPLY_LIMITS.reason)
    throw new LedgerError("invalid-query", `a reason has at most ${REPLY_LIMITS.reason} characters`);
  const { rows } = await sql<{ id: number }>`update reply
    set state = ${state}, decided_by = ${storable(by)}, decided_at = ${at}, decided_reason = ${why === "" ? null : why}
    where id = ${id} and state <> 'deleted' returning id`.execute(store.database);
  return rows[0] === undefined ? null : oneReply(store, id);
}

/** Says which correction was made for a reply; null: none. */
export async function linkCorrection(store: Store, id: number, correction: number | null): Promise<Reply | null> {
  if (correction !== null) {
    const { rows } = await sql`select 1 from correction where id = ${correction}`.execute(store.database);
    if (rows.length === 0) throw new LedgerError("invalid-query", `there is no correction ${correction}`);
  }
  await sql`update reply set correction = ${correction} where id = ${id} and state <> 'deleted'`.execute(store.database);
  return oneReply(store, id);
}

/** The address of who sent a reply: the one way to it. Null where the reply is not there or was deleted. */
export async function addressOf({ database }: Store, id: number): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`select email from reply_address where reply = ${id}`.execute(database);
  return rows[0]?.email ?? null;
}
