import { type RawBuilder, sql } from "kysely";
import type { Store, Wanted } from "../store/store.ts";
import type { Access } from "./access.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import { hasName } from "./has-name.ts";
import { namesOf, tablesOf, wantedOf } from "./names.ts";
import type { FindQuery, Order, RecordKind } from "./query.ts";
import type { Stretch } from "./ranked-stretch.ts";

interface Bounds {
  readonly access: Access;
  readonly order: Order;
  readonly limit: number;
  readonly keyset?: { readonly value: number; readonly id: number } | null;
  readonly stretch?: Stretch;
  readonly skip?: number;
}

/** Ids of the records that a query asks for, within these bounds, and the values that they are sorted by. */
export async function selectRows(
  store: Store,
  query: FindQuery,
  kind: RecordKind,
  { access, order, limit, keyset = null, stretch = { from: null, before: null }, skip = 0 }: Bounds,
): Promise<readonly { readonly id: number; readonly value: number }[]> {
  const wanted = wantedOf(query);
  const { value, by, beyond } = sortOf(store, wanted, kind, order);
  const rowid = sql.ref(`${tablesOf(kind).text}.rowid`);
  const conditions = [
    ...access.where,
    sql`v.id = r.version`,
    ...conditionsOf(query, kind),
    ...namesOf(query).map((name) => hasName(name, kind)),
    ...(order === "time" ? [sql`r.starts is not null`] : []),
    ...(wanted === null || access.kind === "index" ? [] : [isIndexed(store, wanted, kind)]),
    ...(keyset === null ? [] : [sql`(${value}, r.id) ${beyond} (${keyset.value}, ${keyset.id})`]),
    ...(stretch.from === null ? [] : [sql`${rowid} >= ${stretch.from}`]),
    ...(stretch.before === null ? [] : [sql`${rowid} < ${stretch.before}`]),
  ];
  const { rows } = await sql<{ id: number; value: number }>`select r.id as id, ${value} as value
    from ${access.from} cross join version v where ${sql.join(conditions, sql` and `)}
    order by ${by} limit ${limit} offset ${skip}`.execute(store.database);
  return rows;
}

interface Sort {
  readonly value: RawBuilder<unknown>;
  readonly by: RawBuilder<unknown>;
  /** How what comes later compares with what was given. */
  readonly beyond: RawBuilder<unknown>;
}

function sortOf({ fullText }: Store, wanted: Wanted | null, kind: RecordKind, order: Order): Sort {
  const { text } = tablesOf(kind);
  if (order === "relevance") return { value: fullText.rank(text, wanted!), by: fullText.byRank(text, wanted!), beyond: sql`>` };
  const value = order === "time" ? sql`r.starts` : sql`r.moment`;
  return order === "newest"
    ? { value, by: sql`${value} desc, r.id desc`, beyond: sql`<` }
    : { value, by: sql`${value}, r.id`, beyond: sql`>` };
}

function isIndexed({ fullText }: Store, wanted: Wanted, kind: RecordKind): Condition {
  const { text } = tablesOf(kind);
  return sql`exists (select 1 from ${sql.table(text)} where ${fullText.matches(text, wanted)}
    and ${sql.ref(`${text}.rowid`)} = r.id)`;
}
