import { sql } from "kysely";
import type { Store } from "../store/store.ts";
import { type Reply, type ReplyRow, replyOf } from "./reply.ts";
import { keyOf } from "./send.ts";

/**
 * Deletes a reply by its token, whatever was decided about it: name, text, links, the reason of a decision and the address are gone; an empty row stays.
 * Gives that row, also where it was deleted before; null where no reply has this number and token.
 */
export async function removeReply({ database }: Store, id: number, token: string, at: string): Promise<Reply | null> {
  return database.transaction().execute(async (writing) => {
    const { rows: known } = await sql`select 1 from reply where id = ${id} and deletion_key = ${keyOf(token)}`.execute(writing);
    if (known.length === 0) return null;
    await sql`delete from reply_address where reply = ${id}`.execute(writing);
    await sql`update reply set name = '', body = '', links = '[]', state = 'deleted', decided_by = null, decided_at = ${at}, decided_reason = null
      where id = ${id} and state <> 'deleted'`.execute(writing);
    const { rows } = await sql<ReplyRow>`select r.*, v.title from reply r join version v on v.id = r.version
      where r.id = ${id}`.execute(writing);
    return replyOf(rows[0]!);
  });
}
