import { independentLines } from "@hearsay/story";
import { type Kysely, sql } from "kysely";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { Schema } from "../schema/schema.ts";
import { lineageClosure } from "../story/lineages.ts";
import { carriersOf } from "./holders.ts";

/** Holders in one statement. */
const CHUNK = 200;

/** Counts anew who carries these ledger events or statements, over how many independent lines. */
export async function recount(database: Kysely<Schema>, kind: RecordKind, holders: readonly number[]): Promise<void> {
  const all = [...new Set(holders)].sort((a, b) => a - b);
  for (let at = 0; at < all.length; at += CHUNK) await recountSome(database, kind, all.slice(at, at + CHUNK));
}

async function recountSome(database: Kysely<Schema>, kind: RecordKind, holders: readonly number[]): Promise<void> {
  const carriers = await carriersOf(database, kind, holders);
  const lineages = await lineageClosure(database, [...new Set([...carriers.values()].flatMap((versions) => [...versions]))]);
  const table = sql.table(tablesOf(kind).holder);
  const counted = holders.map((holder) => {
    const versions = [...carriers.get(holder)!].sort((a, b) => a - b);
    return { holder, carriers: versions.length, lines: independentLines(versions.map(String), lineages).length };
  });
  // One statement for all that come to the same.
  for (const [, same] of Map.groupBy(counted, (one) => `${one.lines} ${one.carriers}`))
    await sql`update ${table} set lines = ${same[0]!.lines}, carriers = ${same[0]!.carriers}
      where id in (${sql.join(same.map(({ holder }) => holder))})`.execute(database);
}
