import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import { LedgerError } from "../error/ledger-error.ts";
import type { Store } from "../store/store.ts";
import { checkReply } from "./check-reply.ts";
import { type NewReply, type Reply, REPLY_LIMITS, type ReplyRow, replyOf } from "./reply.ts";

/** A reply that was kept, and the token that deletes it: told once, for the ledger keeps only its hash. */
export interface Sent {
  readonly reply: Reply;
  readonly token: string;
}

/** Keeps a reply, to wait for a decision. Throws `invalid-query` where something is missing or too much. */
export async function sendReply({ database }: Store, given: NewReply): Promise<Sent> {
  const { version, span, name, email, body, links, at } = checkReply(given);
  const token = randomBytes(32).toString("base64url");
  return database.transaction().execute(async (writing) => {
    const { rows } = await sql<{ text: string; title: string | null }>`select text, title from version
      where id = ${version}`.execute(writing);
    const [found] = rows;
    if (found === undefined) throw new LedgerError("invalid-query", `there is no document ${version}`);
    if (span !== null && !(span[0] >= 0 && span[0] < span[1] && span[1] <= found.text.length))
      throw new LedgerError("invalid-query", `the passage does not lie in document ${version}`);
    if (span !== null && span[1] - span[0] > REPLY_LIMITS.passage)
      throw new LedgerError("invalid-query", `a passage has at most ${REPLY_LIMITS.passage} characters`);
    const [start, end] = span ?? [null, null];
    const quote = span === null ? null : found.text.slice(...span).toWellFormed();
    const made = await sql<ReplyRow>`insert into reply
      (version, span_start, span_end, quote, name, body, links, sent_at, state, deletion_key)
      values (${version}, ${start}, ${end}, ${quote}, ${name}, ${body}, ${JSON.stringify(links)}, ${at}, 'waiting', ${keyOf(token)})
      returning *`.execute(writing);
    const row = made.rows[0]!;
    await sql`insert into reply_address (reply, email) values (${row.id}, ${email})`.execute(writing);
    return { reply: replyOf({ ...row, title: found.title }), token };
  });
}

/** What is kept of a token. */
export const keyOf = (token: string): string => createHash("sha256").update(token).digest("hex");
