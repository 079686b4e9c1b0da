import { sql } from "kysely";
import { standsFor } from "../merge/join.ts";
import type { Store } from "../store/store.ts";

/** When somebody is named, and where what they take part in happens. */
export interface Presence {
  /** Documents by the month of publication (YYYY-MM, UTC), in order; months without any are left out. */
  readonly months: readonly { readonly month: string; readonly documents: number }[];
  /** Places of events, those of most first. Degrees, WGS 84; `precision` as the contract has it. */
  readonly places: readonly {
    readonly name: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly precision: string;
    readonly events: number;
  }[];
}

const DAY = 86_400_000;
/** Places that are given. */
const MOST = 100;

/** Of documents as they are now. */
export async function presenceOf({ database }: Store, entity: number): Promise<Presence> {
  const holder = await standsFor(database, entity);
  const { rows: days } = await sql<{ day: number; documents: number }>`
    select v.moment / ${sql.lit(DAY)} as day, count(distinct v.id) as documents
    from ledger_entity_member m join entity e on e.id = m.record join version v on v.id = e.version
    where m.holder = ${holder} and v.superseded = 0 group by v.moment / ${sql.lit(DAY)} order by day`.execute(database);
  const months = new Map<string, number>();
  for (const { day, documents } of days) {
    const month = new Date(day * DAY).toISOString().slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + documents);
  }
  const { rows: places } = await sql<Presence["places"][number]>`
    select min(s.name) as name, s.latitude as latitude, s.longitude as longitude, s.precision as precision, count(distinct e.id) as events
    from ledger_entity_member m join event_party p on p.entity = m.record join event e on e.id = p.event
      join entity s on s.id = e.place join version v on v.id = e.version
    where m.holder = ${holder} and v.superseded = 0 and s.latitude is not null
    group by s.latitude, s.longitude, s.precision order by events desc, name limit ${sql.lit(MOST)}`.execute(database);
  return { months: [...months].map(([month, documents]) => ({ month, documents })), places: places.map((row) => ({ ...row })) };
}
