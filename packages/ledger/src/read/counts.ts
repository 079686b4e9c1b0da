import { sql } from "kysely";
import type { Counts } from "../ledger.ts";
import type { Store } from "../store/store.ts";

export async function counts({ database }: Store): Promise<Counts> {
  const { rows } = await sql<Counts>`select (select count(*) from document) as documents,
    (select count(*) from version) as versions, (select count(*) from entity) as entities,
    (select count(*) from statement) as statements, (select count(*) from event) as events`.execute(database);
  return { ...rows[0]! };
}
