import { sql } from "kysely";
import type { Condition } from "./conditions.ts";
import { type Name, tablesOf } from "./names.ts";
import type { RecordKind } from "./query.ts";

/** Somebody who has the role in the record `r` has all the words of the name. */
export function hasName({ role, words }: Name, kind: RecordKind): Condition {
  const table = sql.table(tablesOf(kind).words);
  const [first, ...others] = words;
  const same = others.map(
    (word) => sql`and exists (select 1 from ${table} o where o.word = ${word} and o.role = ${role}
    and o.moment = n.moment and o.record = n.record and o.entity = n.entity)`,
  );
  return sql`exists (select 1 from ${table} n where n.word = ${first} and n.role = ${role} and n.moment = r.moment
    and n.record = r.id ${sql.join(same, sql` `)})`;
}
