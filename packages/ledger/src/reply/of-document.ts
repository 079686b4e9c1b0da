import { sql } from "kysely";
import type { Store } from "../store/store.ts";
import { findAgain } from "./find-again.ts";
import { type PlacedReply, type ReplyRow, replyOf } from "./reply.ts";

/** Published replies to any version of a document, as they stand at one of them, in the order in which they were sent; null: no such version. */
export async function repliesTo({ database }: Store, version: number): Promise<readonly PlacedReply[] | null> {
  const shown = await sql<{ document: number; text: string }>`select document, text from version
    where id = ${version}`.execute(database);
  const [there] = shown.rows;
  if (there === undefined) return null;
  const { rows } = await sql<ReplyRow>`select r.*, v.title from reply r join version v on v.id = r.version
    where v.document = ${there.document} and r.state = 'published' order by r.id`.execute(database);
  const others = [...new Set(rows.filter((row) => row.version !== version && row.quote !== null).map((row) => row.version))];
  const found =
    others.length === 0
      ? []
      : (await sql<{ id: number; text: string }>`select id, text from version where id in (${sql.join(others)})`.execute(database)).rows; // prettier-ignore
  const texts = new Map(found.map(({ id, text }) => [id, text]));
  return rows.map(replyOf).map((reply): PlacedReply => {
    if (reply.version === version) return { ...reply, at: reply.span, sentTo: "this" };
    const text = texts.get(reply.version);
    const at = reply.span === null || text === undefined ? null : findAgain(text, reply.span, there.text);
    return { ...reply, at, sentTo: reply.version < version ? "earlier" : "later" };
  });
}
