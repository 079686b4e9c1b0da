import { sql } from "kysely";
import { PER_VERSION } from "../add/record-id.ts";
import type { Hit } from "../find/hit.ts";
import { recordsOf } from "../find/hits.ts";
import { standsFor } from "../merge/join.ts";
import type { Store } from "../store/store.ts";

/** What others say in which somebody is named, the last published first. What they say themselves is left out. */
export async function saidOf(store: Store, entity: number, limit: number): Promise<readonly Hit[]> {
  const { database } = store;
  const holder = await standsFor(database, entity);
  const { rows } = await sql<{ id: number; moment: number }>`
    select distinct s.id as id, s.moment as moment
    from ledger_entity_member m join mention o on o.entity = m.record join entity e on e.id = m.record
      join version v on v.id = e.version
      join statement s on s.id >= v.id * ${sql.lit(PER_VERSION)} and s.id < (v.id + 1) * ${sql.lit(PER_VERSION)}
        and s.content_start <= o.span_start and s.content_end >= o.span_end
    where m.holder = ${holder} and v.superseded = 0
      and (s.source_entity is null or not exists
        (select 1 from ledger_entity_member w where w.record = s.source_entity and w.holder = ${holder}))
    order by s.moment desc, s.id desc limit ${limit}`.execute(database);
  const found = new Map((await recordsOf(store, "statement", rows.map(({ id }) => id))).map((hit) => [hit.id, hit])); // prettier-ignore
  return rows.flatMap(({ id }) => found.get(id) ?? []);
}
