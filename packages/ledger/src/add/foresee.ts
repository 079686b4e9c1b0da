import { sql } from "kysely";
import type { Store } from "../store/store.ts";
import { storable } from "../text/storable.ts";
import type { Outcome } from "./addition.ts";
import { hashOf, keyOf } from "./identity.ts";

/** What adding this text at this address would come to. */
export async function foresee({ database }: Store, url: string | null, text: string): Promise<Outcome> {
  const sha256 = hashOf(text);
  const key = storable(keyOf(url, sha256));
  const { rows } = await sql<{ same: number }>`select max(case when v.sha256 = ${sha256} then 1 else 0 end) as same
    from document d join version v on v.document = d.id where d.key = ${key} group by d.id`.execute(database);
  return rows[0] === undefined ? "added" : rows[0].same === 1 ? "known" : "new-version";
}
