import { sql } from "kysely";
import { standsFor } from "../merge/join.ts";
import type { Store } from "../store/store.ts";

/** Who takes part in the events in which somebody takes part, and in how many of them. */
export interface Network {
  /** Those with most events in common first. */
  readonly partners: readonly {
    readonly id: number;
    readonly name: string;
    readonly kind: string;
    readonly events: number;
  }[];
  /** Events that two of the partners have in common, whether the one that was asked for is in them or not; `a` < `b`. */
  readonly bonds: readonly { readonly a: number; readonly b: number; readonly events: number }[];
}

/** Events of documents as they are now; the same event in two documents counts once where it was found to be one. */
export async function networkOf({ database }: Store, entity: number, limit: number): Promise<Network> {
  const holder = await standsFor(database, entity);
  const { rows: partners } = await sql<Network["partners"][number]>`
    select h.id as id, h.name as name, h.kind as kind, count(distinct coalesce(d.holder, p.event)) as events
    from ledger_entity_member m join event_party p on p.entity = m.record
      join event_party q on q.event = p.event join ledger_entity_member n on n.record = q.entity
      join ledger_entity h on h.id = n.holder join event e on e.id = p.event join version v on v.id = e.version
      left join ledger_event_evidence d on d.record = p.event
    where m.holder = ${holder} and n.holder <> ${holder} and v.superseded = 0
    group by h.id, h.name, h.kind order by events desc, h.id limit ${limit}`.execute(database);
  if (partners.length < 2) return { partners: partners.map((row) => ({ ...row })), bonds: [] };
  const among = sql.join(partners.map(({ id }) => id));
  const { rows: bonds } = await sql<Network["bonds"][number]>`
    select m.holder as a, n.holder as b, count(distinct coalesce(d.holder, p.event)) as events
    from ledger_entity_member m join event_party p on p.entity = m.record
      join event_party q on q.event = p.event join ledger_entity_member n on n.record = q.entity
      join event e on e.id = p.event join version v on v.id = e.version
      left join ledger_event_evidence d on d.record = p.event
    where m.holder in (${among}) and n.holder in (${among}) and m.holder < n.holder and v.superseded = 0
    group by m.holder, n.holder order by events desc, m.holder, n.holder`.execute(database);
  return { partners: partners.map((row) => ({ ...row })), bonds: bonds.map((row) => ({ ...row })) };
}
